import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const FILES = ['400Regular/AtkinsonHyperlegible_400Regular.ttf', '700Bold/AtkinsonHyperlegible_700Bold.ttf'];

/** The type family of every document, regular and bold, as TrueType (SIL Open Font Licence 1.1). */
export function atkinsonHyperlegible(): readonly Uint8Array[] {
  const { resolve } = createRequire(import.meta.url);
  return FILES.map(
    (file) => new Uint8Array(readFileSync(resolve(`@expo-google-fonts/atkinson-hyperlegible/${file}`))),
  );
}
