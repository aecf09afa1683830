import type { Filter, Skipped } from '../model.ts';

/** What an export says besides what was found. */
export interface ExportOptions {
  /** Version of Concordance, "0.1.0". */
  readonly version: string;
  /** From this confidence (0–1) up figures differ; below it they are to be checked. */
  readonly sure: number;
  /** Files that were not read, with the reason. */
  readonly skipped?: readonly Skipped[];
  /** What the memo is called. */
  readonly title?: string;
  /** Name of the folder that was compared. */
  readonly folder?: string;
  /** When the export was made, in the words in which it shall be written; the engine has no clock. */
  readonly date?: string;
  /** What the filter was by which the state was selected, to be said where a person reads it. */
  readonly filter?: Filter;
}
