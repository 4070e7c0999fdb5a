import { expect, test } from 'vitest';
import { projectProblemId } from '../../contract/image/project.ts';
import { imageProject } from '../../words/en/image-project.ts';

test('every problem has its words, and every text belongs to a problem', () => {
  const ids: readonly string[] = projectProblemId.options;
  const keys = Object.keys(imageProject.problems);
  expect(ids.filter((id) => !keys.some((key) => key.startsWith(id)))).toEqual([]);
  expect(
    keys.filter((key) => !ids.some((id) => key.startsWith(id) || key === 'no-port-default')),
  ).toEqual([]);
});
