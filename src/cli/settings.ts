import { contributes } from '../../package.json';

interface Defaults {
  readonly 'concordance.decisionsFile': string;
  readonly 'concordance.minConfidence': number;
}

/** What a setting of the editor is by default, so that the command line does the same. */
export function defaultOf<K extends keyof Defaults>(setting: K): Defaults[K] {
  const all = contributes.configuration.map(({ properties }) => properties as Partial<Record<keyof Defaults, { default: unknown }>>);
  return all.find((properties) => properties[setting])?.[setting]?.default as Defaults[K];
}
