/** A command that people can paste, with a body that the operation takes. */
import { type Document, nameOfRef, type Operation, type Schema } from './reference-document.ts';

export function commandFor(
  { method, path: at, parameters, body, isBySecret }: Operation,
  { url, schemas }: { url: string; schemas: Document['schemas'] },
): string {
  const filled = at.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema;
    return schema?.format === 'uuid' || schema?.example ? String(exampleOf(schema, schemas)) : name;
  });
  const who = isBySecret
    ? '--header "authorization: Bearer $LAGAWI_SECRET"'
    : '--cookie "$LAGAWI_COOKIE"';
  const lines = [`curl ${who} '${url}${filled}'`];
  if (method !== 'GET') lines.push(`  --request ${method}`);
  if (body?.isForm) lines.push(...formLines(body.schema));
  else if (body) {
    const example = JSON.stringify(exampleOf(body.schema, schemas));
    lines.push(`  --header 'content-type: application/json'`);
    lines.push(`  --data '${example.replaceAll("'", `'\\''`)}'`);
  }
  return lines.join(' \\\n');
}

/** The fields that a form must have; files are named, as curl wants it. */
function formLines({ properties = {}, required = [] }: Schema): string[] {
  return Object.entries(properties)
    .filter(([name]) => required.includes(name))
    .map(
      ([name, { items, example }]) => `  --form '${name}=${items ? '@' : ''}${example ?? name}'`,
    );
}

/** A value that fits: what must be there, and what the document gives an example or a choice of. */
function exampleOf(schema: Schema, schemas: Document['schemas']): unknown {
  if (schema.$ref) return exampleOf(schemas[nameOfRef(schema.$ref)] ?? {}, schemas);
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (first) return exampleOf(first, schemas);
  if (schema.items) return [exampleOf(schema.items, schemas)];
  if (schema.properties) {
    const shown = Object.entries(schema.properties).filter(
      ([name, field]) => schema.required?.includes(name) || field.enum,
    );
    return Object.fromEntries(shown.map(([name, field]) => [name, exampleOf(field, schemas)]));
  }
  return plainExample(schema);
}

/** What stands for any text: most of them are ids. */
const someId = '01890a5d-ac96-774b-bcce-b302099a8057';

function plainExample({ type, minimum }: Schema): unknown {
  const [kind] = [type ?? 'string'].flat();
  if (kind === 'integer' || kind === 'number') return Math.max(minimum ?? 0, 75_000);
  if (kind === 'boolean') return true;
  return someId;
}
