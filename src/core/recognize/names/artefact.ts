/** The bundler reads a required file when it is first asked for, and an imported one whenever the program starts. */
declare function require(file: './model.bin'): Uint8Array;

/** The bytes of the tagger's model: with the program, in its bundle or beside it. */
export const artefact = (): Uint8Array => require('./model.bin');
