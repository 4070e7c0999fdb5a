// A variant that could not be measured: expected, and said in its row.
import type { Text } from '../../../contract/text.ts';

export class LabFailure extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.key);
    this.name = 'LabFailure';
    this.text = text;
  }
}
