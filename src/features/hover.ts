import * as vscode from 'vscode';
import type { App } from '../editor/app.ts';
import { ANY_FILE, ask } from '../editor/ask.ts';
import { fromPosition, toRange } from '../editor/convert.ts';
import type { Progress } from '../editor/documents.ts';
import { COMMANDS } from '../editor/ids.ts';
import { commandLink, escapeMarkdown } from '../editor/markdown.ts';
import { linkCommands, placeLink } from '../editor/open.ts';
import {
  convertedWords,
  countedWords,
  isDifference,
  kindWord,
  linkWord,
  noteWord,
  percentWord,
  placeWord,
  relationWord,
  ruledWord,
  standsWord,
  valueWord,
} from '../editor/words.ts';
import type { Inspection, OtherPlace, Place } from '../worker/answers.ts';

/** Other places that a hover names. */
const PLACES = 10;
/** Roles and companions of an entity that it names. */
const ROLES = 3;
const TOGETHER = 5;

export function register(app: App): vscode.Disposable {
  const { documents, settings } = app;
  return vscode.languages.registerHoverProvider(ANY_FILE, {
    async provideHover(document, position, token) {
      const at = fromPosition(position);
      const inspection = await ask(app, document, 'inspect', (path) => ({ path, position: at, limit: PLACES }), token);
      if (!inspection) return undefined;
      const markdown = toMarkdown(inspection, documents.progress.phase, settings.values.minConfidence);
      return new vscode.Hover(markdown, toRange(inspection.place.range));
    },
  });
}

function toMarkdown(inspection: Inspection, phase: Progress['phase'], minConfidence: number): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const { place, subject, others, sources, ofSources, total } = inspection;
  const markdown = new vscode.MarkdownString();
  markdown.isTrusted = { enabledCommands: linkCommands };
  const differences = others.filter(({ relation }) => isDifference(relation));
  const rest = others.filter(({ relation }) => !isDifference(relation));
  const head = [headline(inspection), about(inspection), whyLine(inspection), ...cardLines(inspection)].filter(Boolean).join('  \n');
  const count = [
    t('In {0} of {1} sources', sources, ofSources),
    ...(phase === 'reading' ? [t('still reading')] : phase === 'stopped' ? [t('not all were read')] : []),
    ...actions(inspection),
    ...(total > 0 ? [`[${escapeMarkdown(t('Cross-references'))}](command:${COMMANDS.showCrossReferences})`] : []),
    ...(subject.type === 'claim' || subject.type === 'quotation'
      ? [commandLink(t('Compare'), COMMANDS.openComparison, { path: place.path, start: place.range.start })]
      : []),
  ].join(' · ');
  const list = [
    ...differences.map((other) => differenceLine(other, place, (other.confidence ?? 1) >= minConfidence)),
    ...rest.map((other) => otherLine(other, place)),
  ];
  const more = total > others.length ? [`- ${escapeMarkdown(t('{0} more', total - others.length))}`] : [];
  markdown.appendMarkdown([head, count, [...list, ...more].join('\n')].filter(Boolean).join('\n\n'));
  return markdown;
}

/** "**48,000 hectares** · quantity · about 48,000 hectares (47,500 – 48,500)". */
function headline({ place, subject }: Inspection): string {
  const value = valueWord(place);
  const kind = subject.type === 'entity' ? subject.kind : place.kind;
  const name = subject.type === 'entity' ? subject.name : place.words;
  const parts = [kindWord(kind), value && value !== place.words ? value : '', convertedWords(place.converted)];
  return [strong(name), ...parts.filter(Boolean).map((part) => escapeMarkdown(part as string))].join(' · ');
}

/** What the figure measures and who says so, the entity's other names, or the quote's speaker. */
function about({ place, subject }: Inspection): string {
  const { t } = vscode.l10n;
  const parts: string[] = [];
  if (subject.type === 'claim') parts.push(subject.label);
  if (subject.type === 'entity' && subject.aliases.length > 0)
    parts.push(t('also: {0}', subject.aliases.map(({ text }) => text).join(', ')));
  if (subject.type === 'quotation' && subject.speaker)
    parts.push(subject.sure === null ? subject.speaker : t('{0} ({1} sure)', subject.speaker, percentWord(subject.sure)));
  if (place.notes) parts.push(noteWord(place.notes));
  if (place.attribution) parts.push(t('according to {0}', place.attribution));
  return parts.map(escapeMarkdown).join(' · ');
}

/** Why the words are taken for the entity, with a link to the place that shows it, and what else they may mean. */
function whyLine({ place, stands, introduced, government }: Inspection): string {
  const { t } = vscode.l10n;
  const why = stands
    ? `${escapeMarkdown(t('probably meant, {0} sure', percentWord(stands.confidence)))}: *${escapeMarkdown(standsWord(stands.why))}* · ${toPlace(stands.by, place)}`
    : place.link
      ? [`*${escapeMarkdown(linkWord(place.link))}*`, introduced ? toPlace(introduced, place) : ''].filter(Boolean).join(' · ')
      : '';
  return [why, government ? escapeMarkdown(t('may mean the government here: {0}', government)) : ''].filter(Boolean).join('  \n');
}

const toPlace = (to: Place, from: Place) =>
  placeLink(to.path === from.path ? vscode.l10n.t('here, line {0}', to.range.start.line + 1) : placeWord(to), to);

/** What the entity is and with whom it is named; one line each. */
function cardLines({ place, card, stands }: Inspection): string[] {
  const { t } = vscode.l10n;
  if (!card) return [];
  const { roles, telling, together, described, descriptions } = card;
  const who = telling.find(({ path, range }) => path !== place.path || range.start.line !== place.range.start.line);
  const [first] = stands ? [] : described;
  return [
    roles.length > 0 ? escapeMarkdown(t('roles: {0}', countedWords(roles.slice(0, ROLES)))) : '',
    who ? `${placeLink(placeWord(who), who)} “${escapeMarkdown(who.before)}${strong(who.words)}${escapeMarkdown(who.after)}”` : '',
    together.length > 0
      ? escapeMarkdown(
          t(
            'named with: {0}',
            together
              .slice(0, TOGETHER)
              .map(({ name }) => name)
              .join(', '),
          ),
        )
      : '',
    first
      ? `${escapeMarkdown(t('probably also meant by “{0}”', first.words))} · ${placeLink(placeWord(first), first)}${descriptions > 1 ? ` · ${escapeMarkdown(t('{0} more', descriptions - 1))}` : ''}`
      : '',
  ];
}

/** What can be decided of the mention itself. */
function actions({ place, subject, stands }: Inspection): string[] {
  const { t } = vscode.l10n;
  if (stands) return []; // no mention, so nothing to decide of it
  const spot = { path: place.path, start: place.range.start };
  const own =
    subject.type === 'entity'
      ? [commandLink(t('Rename…'), COMMANDS.renameEntity, spot), commandLink(t('Never an entity'), COMMANDS.neverEntity, spot)]
      : [];
  return [...own, commandLink(t('Note…'), COMMANDS.addNote, spot)];
}

function differenceLine(other: OtherPlace, place: Place, sure: boolean): string {
  const { t } = vscode.l10n;
  const pair = { a: { path: place.path, start: place.range.start }, b: { path: other.path, start: other.range.start } };
  const links = [
    commandLink(t('Ignore…'), COMMANDS.ignoreDifference, pair),
    commandLink(t('Not the same quantity'), COMMANDS.markDifferent, pair),
  ];
  const state = other.ruling ? [ruledWord(other.ruling), other.ruling.note].filter(Boolean).join(', ') : relationWord(other.relation, sure);
  const who = other.attribution ? ` — *${escapeMarkdown(other.attribution)}*` : '';
  const reason = other.reason ? `  \n  ${escapeMarkdown(other.reason)}` : '';
  return `- ${sure ? '≠' : '?'} ${escapeMarkdown(state)}: ${strong(other.words)}${who} · ${[placeLink(placeWord(other), other), ...(other.ruling ? [] : links)].join(' · ')}${reason}`;
}

function otherLine(other: OtherPlace, place: Place): string {
  const state = other.relation === 'same' ? '' : `${escapeMarkdown(relationWord(other.relation))} · `;
  return `- ${state}${toPlace(other, place)} ${escapeMarkdown(other.before)}${strong(other.words)}${escapeMarkdown(other.after)}`;
}

/** Emphasis needs a character that is no white space next to its asterisks; where escaping left none, there is nothing to show. */
function strong(words: string): string {
  const escaped = escapeMarkdown(words).trim();
  return escaped ? `**${escaped}**` : '';
}
