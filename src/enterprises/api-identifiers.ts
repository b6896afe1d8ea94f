/** Numbers of permits and registers, over HTTP. */
import { createRoute, z } from '@hono/zod-openapi';
import { type Api, type ApiVisit, answers, errorsOf, given, takes } from '../web/index.ts';
import { addIdentifier, recordRegistryLook, removeIdentifier } from './actions/identifiers.ts';
import { setCertificate } from './actions/permits.ts';
import * as shapes from './api-shapes.ts';
import { identifierKinds, identifierStates } from './words.ts';

const all = '/api/v1/enterprises/{enterprise}/identifiers';
const { changed, changedAs, enterpriseParam } = shapes;
const refusals = errorsOf(400, 401, 403, 404, 409, 422, 429);

// In the body and not in the address: the numbers have slashes, and addresses stand in logs.
const key = z.object({
  kind: z.enum(identifierKinds),
  number: z.string().openapi({ example: '2053180900017-27', description: 'As it was answered' }),
  edition: z.string().default('').openapi({ description: 'Of KBLI; else empty', example: '' }),
});
const newIdentifier = z
  .object({
    kind: z.string().openapi({ example: 'nib', description: identifierKinds.join(' ') }),
    number: z.string().openapi({ example: '0000000000017' }),
    edition: z.string().optional().openapi({ description: 'Of KBLI: 2020 or 2025', example: '' }),
    productId: z.uuid().nullable().optional().openapi({ description: 'Of which product' }),
    issuedOn: shapes.typedDay.nullable().optional(),
    validUntil: shapes.typedDay
      .nullable()
      .optional()
      .openapi({ description: 'As the certificate says; left out, what the number tells' }),
  })
  .openapi('NewIdentifier');
const lookFields = key
  .extend({
    result: z.string().openapi({ example: 'found', description: 'found notFound' }),
    place: z.string().openapi({ example: 'oss.go.id' }),
    remark: z.string().optional(),
  })
  .openapi('RegistryLook');

const added = changed.extend({
  identifier: shapes.identifier.pick({
    ...{ kind: true, number: true, edition: true, format: true, structure: true },
    validUntil: true,
  }),
});

const addRoute = createRoute({
  method: 'post',
  path: all,
  summary: 'Add a number; answered with what its form and structure say',
  description:
    'A number that does not fit is refused; the register is not asked. A NIK is kept masked.',
  request: { params: enterpriseParam, body: takes(newIdentifier) },
  responses: { 201: answers('Added', added), ...refusals },
});

const lookRoute = createRoute({
  method: 'post',
  path: `${all}/looks`,
  summary: 'Somebody looked into the register: where, and what it said',
  request: { params: enterpriseParam, body: takes(lookFields) },
  responses: { 200: answers('Kept', changed), ...refusals },
});

const certificateRoute = createRoute({
  method: 'post',
  path: `${all}/certificate`,
  summary: 'State, day of issue and last day, as they stand on the paper',
  request: {
    params: enterpriseParam,
    body: takes(
      key
        .extend({
          state: z.enum(identifierStates),
          issuedOn: shapes.typedDay.nullable(),
          validUntil: shapes.typedDay.nullable().openapi({ description: 'null: without end' }),
        })
        .openapi('Certificate'),
    ),
  },
  responses: { 200: answers('Kept', changed), ...refusals },
});

const removeRoute = createRoute({
  method: 'post',
  path: `${all}/removal`,
  summary: 'Remove a number that was typed wrong, with its looks',
  request: { params: enterpriseParam, body: takes(key) },
  responses: { 200: answers('Removed', changed), ...refusals },
});

export function identifiersApi(api: Api, visitOf: ApiVisit): void {
  api.openapi(addRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    const checked = await addIdentifier(house, who, enterprise, given(c.req.valid('json')));
    const { kind, number, edition, format, structure, validUntil } = checked;
    const identifier = { kind, number, edition, format, structure, validUntil };
    return c.json({ ...changedAs(enterprise), identifier }, 201);
  });
  api.openapi(lookRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    await recordRegistryLook(house, who, enterprise, given(c.req.valid('json')));
    return c.json(changedAs(enterprise), 200);
  });
  api.openapi(certificateRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    await setCertificate(house, who, enterprise, c.req.valid('json'));
    return c.json(changedAs(enterprise), 200);
  });
  api.openapi(removeRoute, async (c) => {
    const { house, who } = await visitOf(c);
    const { enterprise } = c.req.valid('param');
    await removeIdentifier(house, who, enterprise, c.req.valid('json'));
    return c.json(changedAs(enterprise), 200);
  });
}
