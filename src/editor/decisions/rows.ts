import * as vscode from 'vscode';
import type { Lost } from '../../core/decisions/decided.ts';
import type { Decision } from '../../core/decisions/schema.ts';
import type { Row } from '../tree.ts';
import { decisionWord, lostWord } from './words.ts';

/** The decisions whose words are no longer found, under one row; none where there are none. */
export function lostRows(lost: readonly Lost[], decisions: readonly Decision[]): Row[] {
  const { t } = vscode.l10n;
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  const children = lost.flatMap((one): Row[] => {
    const decision = byId.get(one.id);
    if (!decision) return [];
    const [label, why] = [decisionWord(decision), lostWord(one)];
    const subject = { decision: one.id };
    return [
      {
        id: `lost ${one.id}`,
        label,
        description: why,
        tooltip: `${label}\n\n${why}`,
        icon: new vscode.ThemeIcon('warning'),
        context: 'lost',
        subject,
      },
    ];
  });
  if (children.length === 0) return [];
  const tooltip = t(
    'Decisions whose words or documents are not there any more. They are kept until you find the words again or delete them.',
  );
  return [{ id: 'lost', label: t('No longer found'), tooltip, description: String(children.length), context: 'tier', children }];
}
