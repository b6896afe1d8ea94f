/** The OpenAPI document as the reference shows it: plain values in the shapes of our routes. */
import { type Api, openapiDocument } from './api.tsx';

export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  description?: string;
  example?: unknown;
  default?: unknown;
  const?: unknown;
  enum?: readonly unknown[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
}

type Content = Readonly<Record<string, { schema?: Schema }>>;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}

export interface Operation {
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: readonly Parameter[];
  /** A secret of its own stands in for the session. */
  isBySecret: boolean;
  body: { schema: Schema; isForm: boolean } | null;
  responses: readonly { status: string; description: string; schema: Schema | null }[];
}

export interface Document {
  operations: readonly Operation[];
  schemas: Readonly<Record<string, Schema>>;
}

export function documentOf(api: Api): Document {
  // As JSON it holds plain values only, in the shapes above.
  const whole = JSON.parse(JSON.stringify(openapiDocument(api))) as {
    paths: Record<string, Record<string, RawOperation>>;
    components?: { schemas?: Record<string, Schema> };
  };
  const operations = Object.entries(whole.paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, raw]) => operationOf(method, at, raw)),
  );
  return { operations, schemas: whole.components?.schemas ?? {} };
}

interface RawOperation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  security?: unknown[];
  requestBody?: { content?: Content };
  responses?: Record<string, { description?: string; content?: Content }>;
}

function operationOf(method: string, at: string, raw: RawOperation): Operation {
  return {
    method: method.toUpperCase(),
    path: at,
    summary: raw.summary ?? at,
    description: raw.description ?? '',
    parameters: raw.parameters ?? [],
    isBySecret: (raw.security ?? []).length > 0,
    body: bodyOf(raw.requestBody?.content),
    responses: Object.entries(raw.responses ?? {}).map(([status, answer]) => ({
      status,
      description: answer.description ?? '',
      schema: jsonOf(answer.content),
    })),
  };
}

function bodyOf(content: Content | undefined): Operation['body'] {
  const form = content?.['multipart/form-data']?.schema;
  if (form) return { schema: form, isForm: true };
  const schema = jsonOf(content);
  return schema && { schema, isForm: false };
}

const jsonOf = (content: Content | undefined): Schema | null =>
  content?.['application/json']?.schema ?? null;

export const titleOf = ({ method, path: at }: Operation) => `${method} ${at}`;

export const anchorOf = (operation: Operation) =>
  titleOf(operation)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

export const schemaAnchor = (name: string) => `skema-${name}`;

export const nameOfRef = (ref: string) => ref.split('/').at(-1) ?? ref;
