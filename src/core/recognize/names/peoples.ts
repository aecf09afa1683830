/**
 * Names of groups of people, in the plural: peoples that are no country's, faiths, parties and movements. Nationalities
 * come from data/countries.json. Written for this project; lower case.
 */
const list = (words: string) => words.trim().split(/\s*[|\n]\s*/);

/** Always a group when capitalised. */
export const groups: readonly string[] = list(`
kurds|palestinians|uyghurs|uighurs|tibetans|rohingya|rohingyas|basques|catalans|scots|scotsmen|welshmen|englishmen|irishmen|frenchmen|dutchmen|berbers|tuaregs|pashtuns|hazaras|tamils
hutus|tutsis|zulus|yorubas|maoris|chechens|tatars|cossacks|yazidis|druze|assyrians|arabs|persians|bedouins|slavs|africans|europeans|asians|latinos|latinas|hispanics|britons
latin americans|north americans|south americans|scandinavians|texans|californians|new yorkers|londoners|parisians|muscovites|sicilians|bavarians|corsicans|flemings|walloons|crimean tatars
native americans|african americans|asian americans|inuit|afrikaners|sahrawis|abkhazians|ossetians|balochs|baloch|punjabis|bengalis|kashmiris|sinhalese|karens|hmong|amazigh|hausas|aborigines|aboriginals|first nations
muslims|christians|jews|hindus|buddhists|sikhs|catholics|protestants|sunnis|shiites|shi'ites|shias|shi'as|mormons|anglicans|methodists|baptists|lutherans|presbyterians|jesuits|alawites|copts
quakers|ismailis|salafis|pentecostals|bahais|jains|zoroastrians|franciscans|dominicans|benedictines
democrats|republicans|tories|lib dems|liberal democrats|social democrats|christian democrats|nazis|neo-nazis|zionists|marxists|leninists|trotskyists|maoists|peronists|sandinistas|chavistas|zapatistas
houthis|islamists|jihadists|bolsheviks|unionists|loyalists|federalists|fascists|baathists|sandinists|remainers|brexiteers|mujahideen`);

/** Also common nouns: a group only with a capital inside a sentence. */
export const groupsInside: readonly string[] = list(
  'poles|greens|liberals|conservatives|socialists|communists|kiwis|nationalists|independents|libertarians|evangelicals|unionists|loyalists|federalists|jihadists|islamists|fascists|separatists',
);

/** Words before a group that belong to its name: "African Americans", "Roman Catholics", "Orthodox Christians". */
export const qualifiers: ReadonlySet<string> = new Set(
  list(
    'african|native|asian|arab|black|white|latin|roman|orthodox|coptic|sunni|shia|shiite|muslim|christian|jewish|hindu|ultra-orthodox|greek|kurdish|maronite|hispanic|catholic|protestant|british|english|scottish',
  ),
);

/** Capitalised words before a group that do not make a team's or firm's name of it. */
export const neutral: ReadonlySet<string> = new Set(
  list(
    'house|senate|congressional|many|most|some|few|other|young|all|these|those|the|fellow|ordinary|state|our|we|you|no|both|as|but|and|for|to|of|by|what|when|why|how|if|are|do|will|can',
  ),
);
