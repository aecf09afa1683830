import { countryName, countryOfCapital } from '../data/countries.ts';
import type { Mention } from '../model.ts';
import { fold } from '../text/fold.ts';

/** What governments do and cities do not. */
const acts =
  /^\s+(?:has |have |had |also |again |now |later |repeatedly |has since |has repeatedly |will |would |may |might |could |must |should |is |was )*(?:said|says|saying|warned|warns|warn|denied|denies|deny|accused|accuses|accuse|insisted|insists|insist|rejected|rejects|reject|vowed|vows|pledged|pledges|pledge|refused|refuses|refuse|threatened|threatens|threaten|demanded|demands|demand|condemned|condemns|condemn|agreed|agrees|agree|recalled|summoned|expelled|retaliated|imposed|imposes|impose|sanctioned|recognised|recognized|recognises|recognizes|claims|claimed|argues|argued|wants|wanted|hopes|fears|believes|blames|blamed|signalled|signaled|maintains|maintained|announced|announces)\b/;
/** What is done to governments, where more follows. */
const done =
  /\b(?:accus(?:ed|es|ing)|urg(?:ed|es|ing)|warn(?:ed|s|ing)|blam(?:ed|es|ing)|press(?:ed|es|ing)|call(?:ed|s|ing) on|ties with|relations with|talks with|pressure on)\s+$/;
/** A place of what is told, or a part of another name. */
const where =
  /(?:\b(?:in|near|from|at|around|outside|across|to|of|for|through|via|into|mayor|police)|\b(?!(?:But|And|So|Yet|While|When|If|As|Although|Though|Then|Now|Still|Because|Since|Last|This|Today)\b)\p{Lu}[\p{L}.]*|-)\s*$/u;
/** Characters that are looked at on either side. */
const AROUND = 40;

/**
 * The country whose government a capital may stand for where it stands ("Lima denied it", "accused Lima of"), undefined
 * where it does not. A suggestion only: the name stays that of the city.
 */
export function governmentIn(text: string, { kind, start, end, text: words }: Mention): string | undefined {
  if (kind !== 'place') return undefined;
  const code = countryOfCapital(fold(words).replace(/^the /, ''));
  if (code === undefined) return undefined;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const acting = acts.test(after) && !where.test(before);
  const target =
    done.test(before) && /^(?:\s+(?:of|to|for|over|that|not|after|since|about|have|had|has|were|are|would|could)\b|[.,;])/.test(after);
  return acting || target ? countryName(code) : undefined;
}
