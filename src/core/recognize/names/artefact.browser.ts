let given: Uint8Array | undefined;

/** Whoever starts the program in a browser reads the file and hands it over: as text in the script it takes thrice as long to load. */
export function giveArtefact(bytes: Uint8Array): void {
  given = bytes;
}

/** The bytes of the tagger's model. */
export function artefact(): Uint8Array {
  if (!given) throw new Error('The model of names has not been handed over.');
  return given;
}
