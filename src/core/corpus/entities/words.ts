/** Word lists for reading names, all folded; written for this project. */

const list = (words: string) => new Set(words.split(/\s+/));

/** Titles and roles that stand before a person's name. Not "king", "pope" and such: there the title is part of the name. */
export const honorifics: ReadonlySet<string> = list(
  `mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend fr pastor imam rabbi bishop archbishop cardinal
  president vice prime minister premier chancellor senator sen sens representative rep reps congressman congresswoman congressmember
  gov governor lt lieutenant mayor judge justice magistrate prosecutor attorney lawyer atty chief officer detective det sergeant sgt cpl
  corporal private pvt captain capt colonel col general gen major maj admiral adm brigadier commander cmdr commissioner inspector insp
  superintendent supt constable sheriff deputy secretary ambassador consul spokesman spokeswoman spokesperson chairman chairwoman
  chairperson chair ceo cfo coo director coach manager councillor councilor councilman councilwoman former ex acting interim late hon
  honourable honorable foreign interior defence defense finance economy economic opposition leader speaker analyst professor author
  mp mla mep msgr sheikh sheik ayatollah state`,
);

export const generational: ReadonlyMap<string, string> = new Map(
  Object.entries({ jr: 'jr', junior: 'jr', sr: 'sr', senior: 'sr', ii: 'ii', iii: 'iii', iv: 'iv' }),
);

/** Legal endings of companies. */
export const corporate: ReadonlySet<string> = list(
  'inc incorporated corp corporation co company ltd limited plc llc llp lp sa ag gmbh nv bv spa se ab asa oyj oy as pty pte kk srl sarl sas kg pvt',
);

/** What a body is, said after its name: with or without it, the name is the same body's. */
export const bodies: ReadonlySet<string> = list(
  `group holdings holding communications technologies technology systems industries international airlines airways motors pharmaceuticals electronics
  software networks advisors associates partners enterprises telecom gang cartel church club fc afc guerrillas rebels militia semiconductor brothers`,
);

/** Words at the end of names that are no person's. */
export const institutions: ReadonlySet<string> = list(
  `police court university hospital school college council committee department ministry party army navy agency association union institute
  commission office bank store stores street road avenue square airport station museum island county city district province state river lake
  bay bridge park stadium team force forces news times post radio television network foundation society federation authority parliament
  congress senate prison jail unit center centre hotel restaurant theatre theater act government cabinet assembly air supreme labs laboratories studios pictures records insurance`,
);

/** Titles that nothing but a person's name follows. */
export const personal: ReadonlySet<string> = list('mr mrs ms dr rev sgt lt capt sen');

/** Titles after which no name ends: there the name of the person who bears it was cut off. */
export const cutOff: ReadonlySet<string> = list('mr mrs ms dr rev sgt lt capt cpl pte');

/** What stands before the name of a ship. */
export const vessels: ReadonlySet<string> = list('uss hms hmas hmcs hmnzs ins rfa usns uscgc mv ms mt ss rms rv fv mts');

/** What a body is whose name is an acronym and that adds nothing to it ("FARC guerrillas"). */
export const adherents: ReadonlySet<string> = list('group gang cartel church guerrillas rebels militia fighters party');

/** Words after the name of the town or county to which a body belongs: what stands before them is no person. */
export const civic: ReadonlySet<string> = list('police county city council court airport sheriff fire');

/** Kinds of territory that may be said or left out. */
export const territorial: ReadonlySet<string> = list(
  'province district island islands region regency prefecture peninsula governorate oblast canton',
);

/** British and other spellings of words that organisations are named with. */
export const spellings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    centre: 'center',
    defence: 'defense',
    labour: 'labor',
    programme: 'program',
    theatre: 'theater',
    harbour: 'harbor',
    advisers: 'advisors',
    jewellery: 'jewelry',
    st: 'saint',
    mt: 'mount',
    dept: 'department',
    univ: 'university',
    intl: 'international',
    assn: 'association',
    bros: 'brothers',
  }),
);

/** Little words that an acronym skips. */
export const small: ReadonlySet<string> = list(
  'of and for on in to at by de del la las los el y et e und der die das des du da do dos the with',
);

/** Short forms of given names → the full one. Only names that share the surname as well are joined by it. */
export const givenNames: ReadonlyMap<string, string> = new Map(
  `james:jim jimmy jamie|william:bill billy will willie|robert:bob bobby rob robbie|richard:dick rick ricky rich|steven:steve stephen|
  michael:mike mick mickey|raymond:ray|thomas:tom tommy|joseph:joe joey|charles:charlie chuck|david:dave|daniel:dan danny|edward:ed eddie ted teddy|
  anthony:tony|andrew:andy drew|benjamin:ben|christopher:chris|donald:don donnie|douglas:doug|francis:frank|frederick:fred freddy freddie|
  gregory:greg|jeffrey:jeff geoffrey geoff|kenneth:ken kenny|lawrence:larry laurence|leonard:len lenny|matthew:matt|nicholas:nick nicky|patrick:pat|
  peter:pete|philip:phil phillip|ronald:ron ronnie|samuel:sam sammy|timothy:tim|vincent:vince vinny|walter:walt|alexander:alex|alfred:alf|
  albert:al|gerald:gerry jerry|joshua:josh|jonathan:jon|nathaniel:nate nathan|zachary:zach zack|elizabeth:liz beth betty lizzie|katherine:kate kathy katie catherine|
  margaret:maggie meg peggy|patricia:patty trish|susan:sue susie|deborah:debbie deb debra|barbara:barb|jennifer:jen jenny|jessica:jess|rebecca:becky|
  victoria:vicky|christine:chrissy|madeline:maddie madeleine|abigail:abby|samantha:sammie|theodore:theo`
    .split('|')
    .flatMap((entry) => {
      const [full = '', short = ''] = entry.trim().split(':');
      return short.split(/\s+/).map((name): [string, string] => [name, full]);
    }),
);
