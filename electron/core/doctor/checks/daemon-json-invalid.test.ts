// What the check says of daemon.json files that an engine cannot read.
import { describe, expect, it } from 'vitest';
import { daemonJsonInvalid } from './daemon-json-invalid.ts';
import { absent, type Row, verifyServer } from './docker-facts.test-support.ts';
import { setFact } from './healthy-facts.test-support.ts';
import { judgeCheck } from './show-result.test-support.ts';

describe('daemon-json-invalid', () => {
  const path = 'C:\\Users\\dev\\.docker\\daemon.json';
  const write = (text: string, at = path) =>
    setFact('daemonJson', {
      files: [{ path: at, exists: true, bytes: new TextEncoder().encode(text), modifiedMs: 0 }],
    });
  const broken = write('{\n  "debug": true,\n}\n');
  const message = "invalid character '}' looking for beginning of object key string";
  const syntax = {
    variant: 'syntax',
    params: { file: path, line: 3, column: 1, message },
    saw: [`* ${path}:3:1: ${message}`],
    fixes: [
      [
        'repair-file (guide, restart docker, destroys)',
        'guide: backUp',
        'guide: syntax',
        'guide: restart',
      ],
    ],
    verify: verifyServer,
  };
  const rows: readonly Row[] = [
    {
      pc: 'that it keeps from starting',
      changes: [broken, absent],
      shown: { status: 'problem', ...syntax },
    },
    {
      pc: 'whose engine still runs with what it read before',
      changes: [broken],
      shown: { status: 'advice', standsAlone: true, ...syntax },
    },
    {
      pc: 'with a byte order mark in the file of the service',
      changes: [absent, write('\uFEFF{}', 'C:\\ProgramData\\docker\\config\\daemon.json')],
      shown: {
        status: 'problem',
        variant: 'encoding',
        params: {
          file: 'C:\\ProgramData\\docker\\config\\daemon.json',
          encoding: 'UTF-8 with BOM',
          message: "invalid character 'ï' looking for beginning of value",
        },
        saw: [
          "* C:\\ProgramData\\docker\\config\\daemon.json: invalid character 'ï' looking for beginning of value",
        ],
        fixes: [
          [
            'repair-file (guide, admin, restart docker, destroys)',
            'guide: backUp',
            'guide: encoding',
            'guide: restart',
          ],
        ],
        verify: verifyServer,
      },
    },
    {
      pc: 'with an empty file',
      changes: [write('')],
      shown: { status: 'ok', saw: [`${path}: JSON`] },
    },
    {
      pc: 'without a file',
      changes: [setFact('daemonJson', { files: [] })],
      shown: { status: 'ok' },
    },
  ];
  it.each(rows)('is told of a PC $pc', ({ changes, shown }) => {
    expect(judgeCheck(daemonJsonInvalid, ...changes)).toEqual(shown);
  });
});
