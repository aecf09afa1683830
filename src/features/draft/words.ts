import * as vscode from 'vscode';
import { DRAFT_STATES, type Draft, type DraftItem, type DraftState } from '../../worker/draft.ts';

/** How the groups of the tree are called. */
export function groupWord(state: DraftState): string {
  const { t } = vscode.l10n;
  return {
    differs: t('Differs'),
    check: t('Check these'),
    alone: t('Found nowhere else'),
    supported: t('Supported'),
  }[state];
}

/** "differs from 1 source, supported by 2". */
export function stateWord({ state, kind, supporting, differing }: DraftItem): string {
  const { t } = vscode.l10n;
  const from = differing === 1 ? t('1 source') : t('{0} sources', differing);
  const by = supporting === 1 ? t('supported by 1 source') : t('supported by {0} sources', supporting);
  if (state === 'alone') return t('found nowhere else');
  if (state === 'supported') return differing > 0 && kind === 'quote' ? t('{0}, in other words in {1}', by, from) : by;
  const differs =
    kind === 'quote'
      ? t('in other words in {0}', from)
      : state === 'differs'
        ? t('differs from {0}', from)
        : t('may differ from {0}', from);
  return supporting > 0 ? `${differs}, ${by}` : differs;
}

export function countStates({ items }: Draft): Readonly<Record<DraftState, number>> {
  const counts = Object.fromEntries(DRAFT_STATES.map((state) => [state, 0])) as Record<DraftState, number>;
  for (const { state } of items) counts[state]++;
  return counts;
}

/** "12 supported · 2 differ · 5 nowhere else". */
export function summaryWords(draft: Draft): string {
  const { t } = vscode.l10n;
  const { supported, differs, check, alone } = countStates(draft);
  return [
    t('{0} supported', supported),
    differs === 1 ? t('1 differs') : t('{0} differ', differs),
    ...(check > 0 ? [t('{0} to check', check)] : []),
    t('{0} nowhere else', alone),
  ].join(' · ');
}
