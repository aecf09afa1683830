// What newsrooms write beyond CLDR's own spellings, and which of CLDR's units and currencies are worth recognising in news.
// Read by units.mjs.

/** CLDR ids, American spelling. Left out: what is an everyday word first ("point", "item", "part", "drop", "chain"). */
export const unitIds = `
kilometer meter centimeter decimeter millimeter micrometer nanometer picometer mile yard foot inch nautical-mile light-year furlong fathom parsec astronomical-unit
square-kilometer hectare square-meter square-centimeter square-mile acre square-yard square-foot square-inch dunam
cubic-kilometer cubic-meter cubic-centimeter cubic-mile cubic-yard cubic-foot cubic-inch megaliter hectoliter liter deciliter centiliter milliliter
gallon gallon-imperial quart pint pint-imperial cup fluid-ounce tablespoon teaspoon barrel bushel acre-foot dram
tonne kilotonne megatonne gigatonne kilogram gram milligram microgram ton stone pound ounce ounce-troy carat grain
celsius fahrenheit kelvin degree radian revolution
kilometer-per-hour meter-per-second mile-per-hour knot mile-per-gallon
terabyte gigabyte megabyte kilobyte petabyte byte terabit gigabit megabit kilobit bit gigabit-per-second megabit-per-second
terawatt gigawatt megawatt kilowatt watt milliwatt horsepower
terawatt-hour gigawatt-hour megawatt-hour kilowatt-hour watt-hour joule kilojoule megajoule kilocalorie calorie british-thermal-unit
millibar pascal hectopascal kilopascal megapascal pound-force-per-square-inch
gigahertz megahertz kilohertz hertz volt kilovolt ampere milliampere ohm
newton kilonewton lux lumen sievert millisievert microsievert becquerel pixel megapixel
`
  .trim()
  .split(/\s+/);

/** Units whose symbols mean something else in news more often than not. */
export const namedOnly = new Set([
  'quart',
  'pint',
  'pint-imperial',
  'cup',
  'dram',
  'grain',
  'bit',
  'byte',
  'revolution',
  'parsec',
  'fathom',
  'furlong',
  'ton',
  'carat',
  'kelvin',
  'ampere',
  'newton',
  'joule',
  'astronomical-unit',
  'calorie',
  'picometer',
]);

export const moreUnitSpellings = {
  kilometer: { names: ['kilometer', 'klick', 'klicks'], symbols: ['kms', 'Km', 'KM'] },
  meter: { symbols: ['mtr', 'mtrs'] },
  centimeter: { symbols: ['cms'] },
  millimeter: { symbols: ['mms'] },
  micrometer: { names: ['micron', 'microns'] },
  foot: { symbols: ['ft.'] },
  inch: { symbols: ['in.'] },
  mile: { symbols: ['mi.'] },
  yard: { symbols: ['yds', 'yd.'] },
  'nautical-mile': { names: ['sea mile', 'sea miles'], symbols: ['nm'] },
  'square-kilometer': { symbols: ['sqkm'] },
  'square-meter': { symbols: ['sqm'] },
  'square-foot': { symbols: ['sqft', 'sq. ft.'] },
  'square-mile': { symbols: ['sq mi'] },
  'cubic-meter': { symbols: ['cbm'] },
  'cubic-centimeter': { symbols: ['cc', 'ccs'] },
  milliliter: { symbols: ['ml', 'mL', 'mls'] },
  liter: { symbols: ['ltr', 'ltrs'] },
  gallon: { names: ['gallon', 'gallons', 'u.s. gallon', 'u.s. gallons'] },
  'gallon-imperial': { names: ['imperial gallon', 'imperial gallons'] },
  tablespoon: { symbols: ['tbsp', 'tbsps'] },
  teaspoon: { symbols: ['tsp', 'tsps'] },
  barrel: { names: ['barrels of oil'], symbols: ['bbls'] },
  dram: { names: ['drachm', 'drachms', 'drachma'] },
  tonne: { names: ['metric tonne', 'metric tonnes', 'metric ton', 'metric tons'], symbols: ['mt'] },
  kilotonne: { names: ['kilotonne', 'kilotonnes', 'kiloton', 'kilotons'], symbols: ['kt'] },
  megatonne: { names: ['megatonne', 'megatonnes', 'megaton', 'megatons'], symbols: ['Mt'] },
  gigatonne: { names: ['gigatonne', 'gigatonnes', 'gigaton', 'gigatons'], symbols: ['Gt'] },
  ton: { names: ['short ton', 'short tons', 'us ton', 'us tons'] },
  kilogram: { names: ['kilo', 'kilos', 'kilogramme', 'kilogrammes'], symbols: ['kgs', 'Kg', 'KG'] },
  gram: { names: ['gramme', 'grammes'], symbols: ['gm', 'gms', 'gr'] },
  milligram: { names: ['milligramme', 'milligrammes'] },
  microgram: { names: ['microgramme', 'microgrammes'], symbols: ['mcg', 'μg', 'µg', 'ug'] },
  pound: { symbols: ['lbs', 'lb.', 'lbs.'] },
  ounce: { symbols: ['oz.', 'ozs'] },
  celsius: {
    names: [
      'celsius',
      'celcius',
      'centigrade',
      'degree centigrade',
      'degrees centigrade',
      'degree celcius',
      'degrees celcius',
      'deg celsius',
      'degree c',
      'degrees c',
      'deg c',
    ],
    symbols: ['C', '° C', '℃'],
  },
  fahrenheit: {
    names: ['fahrenheit', 'farenheit', 'degree farenheit', 'degrees farenheit', 'deg fahrenheit', 'degree f', 'degrees f', 'deg f'],
    symbols: ['F', '° F', '℉'],
  },
  degree: { symbols: ['deg.'] },
  'kilometer-per-hour': {
    names: ['kilometres an hour', 'kilometers an hour', 'kilometre an hour', 'kilometer an hour'],
    symbols: ['kph', 'kmph', 'kmh', 'km/hr', 'km per hour', 'km an hour', 'KPH'],
  },
  'mile-per-hour': { names: ['miles an hour', 'mile an hour'], symbols: ['m.p.h.', 'MPH'] },
  'meter-per-second': { names: ['metres a second', 'meters a second'] },
  'mile-per-gallon': { symbols: ['mpg'] },
  'gigabit-per-second': { names: ['gigabits per second', 'gigabit per second'], symbols: ['Gbps', 'Gb/s'] },
  'megabit-per-second': { names: ['megabits per second', 'megabit per second', 'megabits a second'], symbols: ['Mbps', 'Mb/s', 'mbps'] },
  terabyte: { symbols: ['tb'] },
  gigabyte: { symbols: ['gb', 'gig'] },
  megabyte: { symbols: ['mb'] },
  kilobyte: { symbols: ['kb', 'KB'] },
  terawatt: { names: ['terawatt', 'terawatts'], symbols: ['TW'] },
  'terawatt-hour': { names: ['terawatt hour', 'terawatt hours'], symbols: ['TWh'] },
  'gigawatt-hour': { names: ['gigawatt hour', 'gigawatt hours'], symbols: ['GWh'] },
  'megawatt-hour': { names: ['megawatt hour', 'megawatt hours'], symbols: ['MWh'] },
  'watt-hour': { names: ['watt hour', 'watt hours'], symbols: ['Wh'] },
  megajoule: { names: ['megajoule', 'megajoules'], symbols: ['MJ'] },
  kilocalorie: { symbols: ['kcals'] },
  horsepower: { symbols: ['bhp'] },
  kilovolt: { names: ['kilovolt', 'kilovolts'], symbols: ['kV'] },
  ampere: { names: ['amp', 'amps', 'ampere', 'amperes'] },
  kilonewton: { names: ['kilonewton', 'kilonewtons'], symbols: ['kN'] },
  millisievert: { names: ['millisievert', 'millisieverts'], symbols: ['mSv'] },
  microsievert: { names: ['microsievert', 'microsieverts'] },
  'pound-force-per-square-inch': { names: ['pounds per square inch', 'pound per square inch'], symbols: ['psi'] },
};

/** Signs and names of currencies; a sign that several currencies share is given to the one that news means by it. */
export const moreCurrencySpellings = {
  USD: {
    names: ['u.s. dollar', 'u.s. dollars', 'american dollar', 'american dollars', 'dlr', 'dlrs', 'buck', 'bucks'],
    symbols: ['$', 'US$', 'U.S.$', 'U.S. $', 'U.S $', 'US $', 'USD$', '＄'],
  },
  GBP: { names: ['pound sterling', 'pounds sterling', 'sterling pounds', 'quid'], symbols: ['£', 'UK£', '￡', 'stg'] },
  EUR: { symbols: ['€'] },
  JPY: { symbols: ['¥', 'JP¥', '￥'] },
  CNY: { names: ['renminbi', 'chinese renminbi', 'rmb', 'yuan renminbi', 'kuai'], symbols: ['CN¥', '元', 'RMB'] },
  KRW: { symbols: ['₩'] },
  INR: { symbols: ['₹', 'Rs', 'Rs.', 'INR.'] },
  PKR: { symbols: ['PKR', 'PRs'] },
  CAD: { symbols: ['C$', 'CA$', 'CAD$', 'Can$', 'Cdn$', 'C $', 'CA $'] },
  AUD: { symbols: ['A$', 'AU$', 'AUD$', 'Aus$', 'AU $'] },
  NZD: { symbols: ['NZ$', 'NZD$', 'NZ $'] },
  HKD: { symbols: ['HK$', 'HKD$', 'HK $'] },
  SGD: { symbols: ['S$', 'SG$', 'SGD$'] },
  TWD: { symbols: ['NT$', 'NT $'] },
  MXN: { symbols: ['MX$', 'Mex$', 'MXN$'] },
  BRL: { names: ['reais', 'brazilian reais'], symbols: ['R$'] },
  COP: { symbols: ['COL$', 'Col$'] },
  ARS: { symbols: ['AR$'] },
  TTD: { symbols: ['TT$'] },
  JMD: { symbols: ['J$'] },
  ZAR: { symbols: ['R'] },
  MYR: { symbols: ['RM'] },
  IDR: { symbols: ['Rp', 'Rp.'] },
  ILS: { names: ['israeli shekel', 'israeli shekels', 'nis'], symbols: ['₪'] },
  RUB: { names: ['rouble', 'roubles', 'russian rouble', 'russian roubles'] },
  UAH: { names: ['hryvnias', 'hryvnia', 'hryvnya'] },
  CHF: { symbols: ['SFr', 'Sfr', 'SFr.', 'SwFr'] },
  SEK: { names: ['swedish crown', 'swedish crowns'], symbols: ['SKr'] },
  NOK: { names: ['norwegian crown', 'norwegian crowns'], symbols: ['NKr'] },
  DKK: { names: ['danish crown', 'danish crowns'], symbols: ['DKr'] },
  THB: { symbols: ['Bt'] },
  TRY: { names: ['turkish liras'], symbols: ['TL'] },
  PHP: { symbols: ['₱', 'Php', 'P'] },
  PLN: { symbols: ['zł'] },
  CZK: { names: ['czech crown', 'czech crowns'], symbols: ['Kč'] },
  KWD: { symbols: ['KD'] },
  BHD: { symbols: ['BD'] },
  JOD: { symbols: ['JD'] },
  QAR: { symbols: ['QR'] },
  EGP: { symbols: ['LE', 'E£'] },
  NAD: { symbols: ['N$'] },
  MWK: { symbols: ['MK'] },
  FJD: { symbols: ['F$', 'FJ$'] },
  RWF: { symbols: ['Rwf', 'FRw'] },
  NGN: { symbols: ['₦', 'N'] },
  KES: { symbols: ['KSh', 'KShs', 'Ksh', 'Kshs', 'Sh'] },
  UGX: { symbols: ['USh', 'UShs', 'Ush', 'Shs'] },
  TZS: { symbols: ['TSh'] },
  LKR: { symbols: ['SLRs', 'ரூ'] },
  BDT: { symbols: ['Tk', '৳'] },
  GHS: { symbols: ['GH₵', 'GH¢'] },
  SAR: { symbols: ['SR'] },
  AED: { names: ['uae dirham', 'uae dirhams', 'emirati dirhams'], symbols: ['Dh', 'Dhs'] },
  BTC: { names: ['bitcoin', 'bitcoins'], symbols: ['₿'] },
  // No longer in use, but in the archives.
  DEM: { names: ['deutsche mark', 'deutsche marks', 'deutschmark', 'deutschmarks', 'd-marks'], symbols: ['DM'] },
  FRF: { symbols: ['FFr'] },
  FIM: { names: ['finnish markkaa', 'markka', 'markkaa'] },
  NLG: { names: ['dutch guilder', 'dutch guilders', 'guilder', 'guilders'] },
  ITL: { names: ['lire', 'italian lire'] },
  ESP: { names: ['peseta', 'pesetas'] },
  GRD: { names: ['greek drachma', 'greek drachmas', 'drachmas'] },
  IEP: { symbols: ['IR£'] },
  BEF: { symbols: ['BFr'] },
  ATS: {},
  PTE: { names: ['escudos'] },
};

/** What a bare noun that several currencies share stands for; the others are left open ("peso"). */
export const defaults = {
  dollar: 'USD',
  pound: 'GBP',
  rupee: 'INR',
  lira: 'TRY',
  won: 'KRW',
  mark: 'DEM',
  ruble: 'RUB',
  yuan: 'CNY',
  leu: 'RON',
};

/** Last words of currency names that mean something else when they stand alone. */
export const everyday = new Set(
  'real reals sol soles som sum sums colon colón mark marks unit units rights dram drams gold silver pound-sterling cordoba afghani escudo'.split(
    ' ',
  ),
);

/**
 * Hundredths of a currency, which news states as they are: "85 cents", "310 pence". ISO 4217 has no codes for them; these are
 * the ones that market data uses. Cents are taken as American where nothing else is said.
 */
export const subunits = {
  USX: { of: 'USD', factor: 0.01, names: ['cent', 'cents', 'u.s. cent', 'u.s. cents', 'us cent', 'us cents'], symbols: ['¢'] },
  GBX: { of: 'GBP', factor: 0.01, names: ['pence', 'penny', 'pennies'], symbols: [] },
  EUX: { of: 'EUR', factor: 0.01, names: ['eurocent', 'eurocents', 'euro cent', 'euro cents'], symbols: [] },
  CAX: { of: 'CAD', factor: 0.01, names: ['canadian cent', 'canadian cents'], symbols: [] },
  AUX: { of: 'AUD', factor: 0.01, names: ['australian cent', 'australian cents'], symbols: [] },
  INX: { of: 'INR', factor: 0.01, names: ['paise', 'paisa'], symbols: [] },
  RUX: { of: 'RUB', factor: 0.01, names: ['kopeck', 'kopecks'], symbols: [] },
};
