import { createRequire } from 'node:module';

const FILES = ['400Regular/AtkinsonHyperlegible_400Regular.ttf', '700Bold/AtkinsonHyperlegible_700Bold.ttf'];

/** The type family of every document, regular and bold, as files of TrueType (SIL Open Font Licence 1.1). */
export function atkinsonHyperlegible(): readonly string[] {
  const { resolve } = createRequire(import.meta.url);
  return FILES.map((file) => resolve(`@expo-google-fonts/atkinson-hyperlegible/${file}`));
}
