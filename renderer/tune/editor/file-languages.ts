// The languages of the files that are edited here. Which one it is decides colours and brackets, never what is allowed.
import { json } from '@codemirror/lang-json';
import { yaml } from '@codemirror/lang-yaml';
import { StreamLanguage } from '@codemirror/language';
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile';
import type { Extension } from '@codemirror/state';
import { configLanguage } from './config-language.ts';

export type EditorLanguage = 'wslconfig' | 'wsl.conf' | 'json' | 'yaml' | 'dockerfile' | 'text';

const languages: Readonly<Record<EditorLanguage, () => Extension>> = {
  wslconfig: () => configLanguage,
  'wsl.conf': () => configLanguage,
  json,
  yaml,
  dockerfile: () => StreamLanguage.define(dockerFile),
  text: () => [],
};

export function chooseLanguage(language: EditorLanguage): Extension {
  return languages[language]();
}
