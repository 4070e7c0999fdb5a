// What the step Deploy writes: Kubernetes and CI.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImageChoices } from '../../../contract/image/choices.ts';
import { listImageFiles } from './list-files.ts';
import { engines, plainChoices, projectKinds } from './project-kinds.test-support.ts';

const read = (kind: keyof typeof projectKinds, choices: Partial<ImageChoices>) =>
  new Map(
    listImageFiles({
      analysis: projectKinds[kind],
      choices: { ...plainChoices, ...choices },
      surroundings: engines.linux,
    }).map(({ path, text }) => [path as string, text]),
  );

const run: ImageChoices['run'] = {
  ...plainChoices.run,
  environment: { PRICE: '$5', NAME: 'a "b"' },
  memoryBytes: 268_435_456,
  cpus: 1.5,
  readOnly: true,
};

test('Kubernetes starts it without rights it does not need', () => {
  const text = read('plain', { run }).get('deploy/kubernetes.yaml') ?? '';
  expect(text.split('---\n').map((part) => parse(part))).toMatchInlineSnapshot(`
    [
      {
        "apiVersion": "apps/v1",
        "kind": "Deployment",
        "metadata": {
          "name": "orders-api",
        },
        "spec": {
          "replicas": 1,
          "selector": {
            "matchLabels": {
              "app": "orders-api",
            },
          },
          "template": {
            "metadata": {
              "labels": {
                "app": "orders-api",
              },
            },
            "spec": {
              "containers": [
                {
                  "env": [
                    {
                      "name": "NAME",
                      "value": "a "b"",
                    },
                    {
                      "name": "PRICE",
                      "value": "$5",
                    },
                  ],
                  "image": "orders-api:latest",
                  "livenessProbe": {
                    "httpGet": {
                      "path": "/healthz",
                      "port": 8080,
                    },
                  },
                  "name": "orders-api",
                  "ports": [
                    {
                      "containerPort": 8080,
                    },
                  ],
                  "readinessProbe": {
                    "httpGet": {
                      "path": "/healthz",
                      "port": 8080,
                    },
                  },
                  "resources": {
                    "limits": {
                      "cpu": "1.5",
                      "memory": "268435456",
                    },
                  },
                  "securityContext": {
                    "allowPrivilegeEscalation": false,
                    "capabilities": {
                      "drop": [
                        "ALL",
                      ],
                    },
                    "readOnlyRootFilesystem": true,
                    "runAsNonRoot": true,
                    "runAsUser": 1001,
                  },
                },
              ],
              "nodeSelector": {
                "kubernetes.io/os": "linux",
              },
            },
          },
        },
      },
      {
        "apiVersion": "v1",
        "kind": "Service",
        "metadata": {
          "name": "orders-api",
        },
        "spec": {
          "ports": [
            {
              "name": "port-8080",
              "port": 8080,
              "targetPort": 8080,
            },
          ],
          "selector": {
            "app": "orders-api",
          },
        },
      },
    ]
  `);
});

test('CI passes secrets and platforms on', () => {
  const files = read('privateModule', {
    name: 'ghcr.io/team/orders-api',
    platforms: ['linux/amd64', 'linux/arm64'],
    secrets: [{ id: 'netrc', use: 'netrc', from: { kind: 'environment', name: 'NETRC' } }],
  });
  expect([
    parse(files.get('.github/workflows/image.yml') ?? '').jobs.image.steps.at(-1),
    parse(files.get('.gitlab-ci.yml') ?? '').image,
  ]).toMatchInlineSnapshot(`
    [
      {
        "uses": "docker/build-push-action@v6",
        "with": {
          "build-args": "VERSION=\${{ github.ref_name }}
    ",
          "cache-from": "type=gha",
          "cache-to": "type=gha,mode=max",
          "context": ".",
          "platforms": "linux/amd64,linux/arm64",
          "push": "\${{ github.event_name != 'pull_request' }}",
          "secrets": "netrc=\${{ secrets.NETRC }}
    ",
          "tags": "ghcr.io/team/orders-api:\${{ github.ref_name == 'main' && 'latest' || github.sha }}",
        },
      },
      {
        "before_script": [
          "echo "$REGISTRY_PASSWORD" | docker login --username "$REGISTRY_USER" --password-stdin ghcr.io",
          "docker context create builder",
          "docker buildx create --use builder",
        ],
        "image": "docker:28",
        "script": [
          "docker buildx build --platform linux/amd64,linux/arm64 --build-arg VERSION="$CI_COMMIT_REF_NAME" --secret id=netrc,src="$NETRC" --tag ghcr.io/team/orders-api:"$CI_COMMIT_SHORT_SHA" --push .",
        ],
        "services": [
          "docker:28-dind",
        ],
        "variables": {
          "DOCKER_TLS_CERTDIR": "/certs",
        },
      },
    ]
  `);
});
