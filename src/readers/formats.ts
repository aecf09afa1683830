/** Endings of files that are read as documents, without the dot, in lower case. */
export const DOCUMENT_ENDINGS = ['txt', 'text', 'md', 'markdown'] as const;

/** Files above this many bytes are skipped: VS Code's own editor opens none larger. */
export const MAX_BYTES = 50 * 1024 * 1024;

/** Whether a file is taken for a document by its name; one without an ending is. */
export function isDocument(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot <= 0 || (DOCUMENT_ENDINGS as readonly string[]).includes(name.slice(dot + 1).toLowerCase());
}
