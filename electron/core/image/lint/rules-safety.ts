// Rules about what others could read, change or slip in.
import { readPairs, splitWords } from '../dockerfile/substitute.ts';
import { defineRule, hitAt } from './rule.ts';
import { readStage } from './stage-facts.ts';

const secretName =
  /(?:^|_)(?:PASSWORD|PASSWD|PWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SECRET_?KEY|CREDENTIALS?)$/iu;
const secretFile =
  /(?:^|[/\\])(?:\.netrc|_netrc|\.env|id_(?:rsa|ed25519|ecdsa)|\.npmrc|\.git-credentials|.*\.pfx)$/iu;

export const safetyRules = [
  defineRule('SW-DF-021', 'error safety', ({ file }) =>
    file.instructions
      .filter(({ keyword }) => keyword === 'ENV' || keyword === 'ARG')
      .flatMap((found) => {
        const name = readPairs(found.text).find(
          (pair) => secretName.test(pair.name) && (found.keyword === 'ARG' || pair.value !== ''),
        )?.name;
        // The value is never repeated: a finding may end in a log.
        return name === undefined ? [] : [hitAt(found, { params: { name } })];
      }),
  ),
  defineRule('SW-DF-022', 'warning safety', ({ file }) =>
    file.instructions
      .filter(
        ({ keyword, text, flags }) =>
          keyword === 'ADD' &&
          /^(?:https?|ftp):\/\//iu.test(text) &&
          !flags.some(({ name }) => name === 'checksum'),
      )
      .map((found) => hitAt(found)),
  ),
  defineRule('SW-DF-024', 'warning safety', ({ file }) =>
    file.stages
      .filter((stage) => {
        const { kind, tag, isKnown, isPinned, reference } = readStage(file, stage);
        const isMicrosoft = reference.startsWith('mcr.microsoft.com/windows');
        if (stage.parent !== null || kind === 'scratch' || !isKnown || isPinned || isMicrosoft)
          return false;
        return reference !== '' && (tag === null || tag === 'latest');
      })
      .map(({ from, reference }) => hitAt(from, { params: { reference } })),
  ),
  defineRule('SW-DF-025', 'error safety', ({ file }) =>
    file.instructions
      .filter(
        ({ keyword, flags }) =>
          (keyword === 'COPY' || keyword === 'ADD') && !flags.some(({ name }) => name === 'from'),
      )
      .flatMap((found) => {
        const words = found.json ?? splitWords(found.text);
        const secret = words.slice(0, -1).find((word) => secretFile.test(word));
        return secret === undefined ? [] : [hitAt(found, { params: { file: secret } })];
      }),
  ),
  defineRule('SW-DF-026', 'warning safety', ({ file }) =>
    file.instructions
      .filter(
        ({ keyword, text }) =>
          (keyword === 'RUN' &&
            /\bcurl\b[^&|;]*\s(?:-[a-zA-Z]*k|--insecure)\b|--no-check-certificate|sslVerify[ =]+false|-SkipCertificateCheck/u.test(
              text,
            )) ||
          /\b(?:GOINSECURE=\S|GIT_SSL_NO_VERIFY=\S|GONOSUMDB=\*|GOSUMDB=off)/u.test(text),
      )
      .map((found) => hitAt(found)),
  ),
];
