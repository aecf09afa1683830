/**
 * What a page says beside its article: menus, calls to act, forms, notices. Whole short lines only, so that the same
 * words inside a sentence stay text. The lists are the usual labels of news sites, written for this project.
 */
const labels = new Set(
  `log in|login|log out|sign in|sign up|register|subscribe|subscribe now|my account|menu|search|home|home page|skip to content|skip to main content
ad|ads|advert|advertisement|advertising|sponsored|sponsored content|promoted|most read|most popular|most viewed|trending|trending now|top stories|latest news|latest
related|related articles|related stories|related topics|related content|read more|read next|read also|more on this story|more stories|more from|see also|you may also like|recommended
recommended for you|editor's picks|editors' picks|about|about us|contact|contact us|careers|help|faq|support|terms|terms of use|terms of service|terms and conditions
privacy|privacy policy|cookie policy|cookies|cookie settings|accessibility|sitemap|legal|imprint|copyright|all rights reserved|newsletter|newsletters|sign up for our newsletter
share|share this|share this article|share this story|tweet|email|e-mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|telegram|reddit|instagram|youtube|tiktok|rss
comments|comment|add a comment|leave a comment|leave a reply|post a comment|no comments|view comments|reply|your email address will not be published
required fields are marked|loading|close|back|next|previous|continue reading|view all|show more|load more|listen|watch|watch live|live|photos|videos|video|gallery|tags|topics|keywords|sections`
    .split(/[|\n]/)
    .map((label) => label.trim()),
);

const LONGEST_LABEL = Math.max(...[...labels].map(({ length }) => length));

/** Verbs with which a page asks its reader to do something; a short line that begins with one and ends without a stop is such a call. */
const calls = new Set(
  'try start unlock get join subscribe sign log click tap download follow share read register upgrade enter already'.split(' '),
);
const offers =
  /[$€£]\s?\d|\b(?:free|trial|premium|pro|account|newsletter|app|access|subscription|subscriber|subscribers|member|here|now|more|today|us|inbox|cookies?|updates?)\b/i;

const prefixes =
  /^(?:(?:seo )?keywords?|tags?|topics?|filed under|categor(?:y|ies)|related|read (?:more|also|next)|see also|follow us|share (?:this|on)|image|imagen|copyright|©|\(c\)|https?:\/\/|www\.)\s*[:\s©0-9/]/i;
const notices =
  /\b(?:all rights reserved|email address will not be published|required fields are marked|we use cookies|sign up (?:to|for) (?:our|the)|free trial|accept (?:all )?cookies|enable javascript)\b/i;

const lists =
  /^(?:most (?:read|popular|viewed)|trending(?: now)?|top stories|latest(?: news)?|related(?: articles| stories| topics| content)?|read (?:more|next|also)|more (?:stories|from|on this story)|see also|you may also like|recommended(?: for you)?|editors?['’]s? picks)[:…]?$/i;

/** Whether a block is a label under which a page lists other stories. */
export const isStoryList = (block: string): boolean => block.length <= 40 && lists.test(block.trim());

/** Blocks beyond this are the article's, unless they begin with what {@link mayBeLong} knows. */
const LONGEST = 160;
/** First words of furniture of any length, beside web addresses and copyright signs. */
const longLabels = new Set([...'seo keyword keywords tag tags topic topics filed copyright c'.split(' '), ...calls]);

/** Whether a long block may be furniture: it begins with an address, a list of keywords, a copyright line, a call, or with no letter at all. */
function mayBeLong(block: string): boolean {
  let i = 0;
  for (; i < 100 && !isLetter(block.charCodeAt(i)); i++) if (block[i] === '©') return true;
  if (i === 100) return true;
  const from = i;
  while (i < from + 12 && isLetter(block.charCodeAt(i))) i++;
  const word = block.slice(from, i).toLowerCase();
  return longLabels.has(word) || word.startsWith('http') || word.startsWith('www');
}

/** Whether a character is a letter or digit, or one beyond Latin-1 that is no general punctuation. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x206f));

/** Whether the character at `i` is a letter or digit. */
function isWord(line: string, i: number): boolean {
  const code = i < line.length ? line.charCodeAt(i) : 0;
  return code < 128 ? isLetter(code) : /[\p{L}\p{N}]/u.test(line.charAt(i));
}

/** Whether a block is page furniture by its own words. Looks at the first 200 characters only. */
export function isFurniture(block: string): boolean {
  if (block.length > LONGEST && !mayBeLong(block)) return false;
  const line = block.slice(0, 200).trim();
  if (/^(?:https?:\/\/|www\.)\S*$/i.test(line)) return true;
  const first = isWord(line, 0) ? 0 : line.search(/[\p{L}\p{N}©]/u);
  let last = line.length;
  while (last > first && !isWord(line, last - 1)) last--;
  const bare = first < 0 ? '' : line.slice(first, last);
  if (bare === '') return !/[\p{L}\p{N}]/u.test(block);
  if (bare.length <= LONGEST_LABEL && labels.has(bare.toLowerCase().replaceAll('’', "'"))) return true;
  if (prefixes.test(line) && (block.length < 60 || /^(?:seo |keyword|tags?\b|topics?\b|filed|copyright|©)/i.test(line))) return true;
  if (block.length <= 160 && notices.test(line)) return true;
  const gap = bare.search(/\s/);
  if (!calls.has((gap < 0 ? bare : bare.slice(0, gap)).toLowerCase()) || /^["“‘]/.test(line)) return false;
  const { length } = bare.split(/\s+/);
  return length <= 2 || (length <= 12 && offers.test(line));
}
