// Docker Hub cannot be reached from this PC, so no image can be pulled from there.
import { defineCheck, saw } from '../check.ts';
import { createGuide } from './fix-steps.ts';

const words = 'findings.registry-unreachable.fixes';

export const registryUnreachable = defineCheck({
  id: 'registry-unreachable',
  layer: 'network',
  severity: 'error',
  causedBy: [],
  needs: ['registry'],
  judge: ({ registry: { url, answer } }) => {
    if (answer.kind === 'answered') {
      const evidence = [saw(`GET ${url}`, `HTTP ${answer.status}`, true)];
      return { verdict: 'ok', params: { ms: Math.round(answer.ms) }, evidence };
    }
    const isCertificate = certificateCodes.test(answer.code);
    const step = isCertificate ? 'trust-certificate' : 'check-network';
    return {
      verdict: 'found',
      ...(isCertificate ? { variant: 'certificate' } : {}),
      params: { host: url.split('/')[2] ?? url, code: answer.code },
      evidence: [saw(`GET ${url}`, answer.code, true)],
      fixes: [
        {
          id: step,
          automatable: 'guide',
          elevation: false,
          restart: 'none',
          steps: [createGuide(`${words}.${step}.steps.look`)],
        },
      ],
      verify: [{ command: 'docker pull hello-world', expect: 'exit 0' }],
    };
  },
});

/** Node's codes of a server that answers with a certificate this PC does not trust. */
const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ALTNAME/;
