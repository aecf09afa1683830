import * as vscode from 'vscode';
import type { Lost } from '../../core/decisions/decided.ts';
import type { Decision, EntityRef, Target } from '../../core/decisions/schema.ts';
import { isoDate, kindWord, sourceName } from '../words.ts';

/** A decision in one line, for lists and messages. */
export function decisionWord(decision: Decision): string {
  const { t } = vscode.l10n;
  const words = ({ selector: [{ exact }] }: Target) => exact.replace(/\s+/g, ' ');
  switch (decision.kind) {
    case 'same':
      return t('{0} = {1}: the same quantity', words(decision.a), words(decision.b));
    case 'different':
      return t('{0} / {1}: not the same quantity', words(decision.a), words(decision.b));
    case 'ignore':
      return t('{0} / {1}: ignored, {2}', words(decision.a), words(decision.b), decision.reason);
    case 'resolve':
      return t('{0} / {1}: resolved', words(decision.a), words(decision.b)) + (decision.note ? `, ${decision.note}` : '');
    case 'note':
      return t('{0}: note “{1}”', words(decision.target), decision.text);
    case 'published':
      return t('{0}: published {1}', sourceName(decision.document), isoDate(decision.date));
    case 'oneOrigin':
      return t('{0} and {1}: one origin', ...(decision.documents.map(sourceName) as [string, string]));
    case 'separateOrigins':
      return t('{0} and {1}: two origins', ...(decision.documents.map(sourceName) as [string, string]));
    case 'notEntity':
      return t('{0}: never an entity', decision.names.join(', '));
    case 'split':
      return t('{0}: names {1}', words(decision.target), decision.into.name);
    default:
      return entityWord(decision);
  }
}

function entityWord(decision: Extract<Decision, { entity: EntityRef }>): string {
  const { t } = vscode.l10n;
  const { name } = decision.entity;
  switch (decision.kind) {
    case 'rename':
      return t('{0}: renamed {1}', name, decision.name);
    case 'merge':
      return t('{0}: merged into {1}', name, decision.into.name);
    case 'retype':
      return t('{0}: {1}', name, kindWord(decision.to));
    case 'alias':
      return t('{0}: also called {1}', name, decision.name);
  }
}

/** Why a decision is lost. */
export function lostWord({ why, path, words = '' }: Lost): string {
  const { t } = vscode.l10n;
  if (why === 'document') return t('{0} is not there any more', path);
  if (why === 'words') return t('“{0}” is not in {1} any more', words, sourceName(path));
  return t('“{0}” in {1} is no figure or name any more', words, sourceName(path));
}
