/** Verbs (in the forms that news uses) whose subject speaks or writes the words quoted beside them. Written for this project. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `said spoke spoken speaks speaking talked talks talking say says saying told tell tells telling added adds adding wrote writes writing written posted posts posting tweeted tweets read reads
  reading asked asks asking replied replies replying answered answers explained explains explaining noted notes noting stated states stating
  announced announces announcing declared declares declaring claimed claims claiming argued argues arguing insisted insists insisting
  stressed stresses stressing warned warns warning urged urges urging called calls calling described describes describing labeled labelled
  labels labeling labelling branded brands branding dubbed dubs termed terms characterized characterised characterizes characterises
  denounced denounces denouncing condemned condemns condemning criticized criticised criticizes criticises accused accuses accusing
  dismissed dismisses dismissing praised praises praising blamed blames thanked thanks hailed hails referred refers referring
  confirmed confirms confirming denied denies denying admitted admits admitting acknowledged acknowledges conceded concedes
  recalled recalls recalling testified testifies testifying joked jokes quipped shouted shouts shouting yelled screamed cried whispered
  muttered remarked remarks observed observes commented comments commenting continued continues concluded concludes
  promised promises promising vowed vows vowing pledged pledges predicted predicts suggested suggests suggesting proposed proposes
  complained complains complaining lamented laments objected objects responded responds responding retorted repeated repeats
  reiterated reiterates boasted boasts mocked mocks asserted asserts maintains maintained contended contends charged alleges alleged
  revealed reveals disclosed reported reports emphasized emphasised emphasizes emphasises highlighted underlined inscribed penned
  hinted hints demanded demands demanding pleaded pleads begged ordered ruled rules signaled signalled welcomed quoted portrayed depicted
  slammed blasted decried deplored lauded cautioned cautions advised advises`.split(/\s+/),
);
