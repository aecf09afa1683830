import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { MENTION_KINDS } from '../core/model.ts';
import { SECTION, SETTINGS } from './ids.ts';
import type { Log } from './log.ts';

const schema = {
  include: z.string().check(z.minLength(1)),
  exclude: z.string(),
  maxFileSize: z.number().check(z.positive()),
  minConfidence: z.number().check(z.gte(0), z.lte(1)),
  decisionsFile: z.string().check(z.regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\/:][^\\:]*\.json$/)),
  highlightEnabled: z.boolean(),
  highlightKinds: z.array(z.enum(MENTION_KINDS)),
  codeLensEnabled: z.boolean(),
  inlayHintsEnabled: z.boolean(),
} as const satisfies Record<keyof typeof SETTINGS, z.ZodMiniType>;

/** The user's settings, checked. What each means stands in package.json, with its default. */
export type SettingsValues = { readonly [K in keyof typeof schema]: z.infer<(typeof schema)[K]> };

export interface Settings extends vscode.Disposable {
  readonly values: SettingsValues;
  /** Fires with the names of the settings whose value is another now. */
  readonly onDidChange: vscode.Event<ReadonlySet<keyof SettingsValues>>;
  /** Writes a setting where it is set already, or for the user. */
  set<K extends keyof SettingsValues>(key: K, value: SettingsValues[K]): Promise<void>;
}

export function createSettings(log: Log): Settings {
  const changed = new vscode.EventEmitter<ReadonlySet<keyof SettingsValues>>();
  let values = read(log);
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration(SECTION)) return;
    const before = values;
    values = read(log);
    const names = (Object.keys(schema) as (keyof SettingsValues)[]).filter(
      (key) => JSON.stringify(before[key]) !== JSON.stringify(values[key]),
    );
    if (names.length > 0) changed.fire(new Set(names));
  });
  return {
    get values() {
      return values;
    },
    onDidChange: changed.event,
    async set(key, value) {
      const configuration = vscode.workspace.getConfiguration(SECTION);
      const known = configuration.inspect(SETTINGS[key]);
      const target = known?.workspaceValue === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
      await configuration.update(SETTINGS[key], value, target);
    },
    dispose: () => vscode.Disposable.from(listener, changed).dispose(),
  };
}

/** A value that does not fit is named in the log, and the default stands in. */
function read(log: Log): SettingsValues {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const checked = (Object.keys(schema) as (keyof typeof schema)[]).map((key) => {
    const name = SETTINGS[key];
    const parsed = schema[key].safeParse(configuration.get(name));
    if (parsed.success) return [key, parsed.data];
    log.warn(`The setting ${SECTION}.${name} is not usable, its default is used: ${z.prettifyError(parsed.error)}`);
    return [key, configuration.inspect(name)?.defaultValue];
  });
  return Object.fromEntries(checked) as SettingsValues;
}
