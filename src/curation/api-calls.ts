/** What the calls of a campaign's API have in common: shape in, right, work, shape out. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Policy, Who } from '../people/index.ts';
import { type Api, type ApiVisit, answers, errorsOf, takes, type Visit } from '../web/index.ts';
import { campaignApi, readErrors, writeErrors } from './api-shapes.ts';

/** Some calls of an API, as they are added to it. */
export type ApiPart = (api: Api, visitOf: ApiVisit) => void;

export const together =
  (...parts: readonly ApiPart[]): ApiPart =>
  (api, visitOf) => {
    for (const part of parts) part(api, visitOf);
  };

export type OnCampaign = z.ZodObject<{ campaign: z.ZodString }>;

/** As a question gives it: lists that nobody changes. */
type Told<T> = T extends (infer One)[]
  ? readonly Told<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Told<T[K]> }
    : T;

interface Call<P extends OnCampaign> {
  /** Under the campaign. */
  path: string;
  summary: string;
  params: P;
}

interface Answered<A extends z.ZodObject> {
  /** What the answer is, in some words. */
  says: string;
  /** The name of its shape, `lagawi.…/1`. */
  schema: string;
  /** In the document, where several calls give it. */
  name?: string;
  /** The answer is cut to it: what the document does not name goes out to nobody. */
  answer: A;
}

interface Spec<P extends OnCampaign, I extends z.ZodObject, A extends z.ZodObject>
  extends Call<P>,
    Answered<A> {
  method: 'get' | 'post' | 'put';
  /** The query of a read, the body of a write. */
  input: I | null;
  /** Of whoever comes without an account. */
  security?: Record<string, string[]>[];
  may: (visit: Visit, campaignId: string) => void;
  work: (visit: Visit, at: z.output<P>, given: z.output<I>) => Promise<Told<z.input<A>>>;
}

/** The framework has checked each part by the very schema whose output it is said to be. */
const validIn =
  ({ req }: Context) =>
  <T>(from: 'param' | 'query' | 'json'): T =>
    req.valid(from as never);

/** Every address has it; the compiler does not look into a type that it does not know yet. */
const campaignIn = (at: unknown): string => (at as { campaign: string }).campaign;

/** Any call that answers in JSON. */
export function callOf<P extends OnCampaign, I extends z.ZodObject, A extends z.ZodObject>(
  spec: Spec<P, I, A>,
): ApiPart {
  const { method, path, summary, params, input, says, schema, security } = spec;
  const bare = z.object({ schema: z.literal(schema), ...spec.answer.shape });
  const answer = spec.name ? bare.openapi(spec.name) : bare;
  const isRead = method === 'get';
  const errors = isRead ? { ...readErrors, ...(input && errorsOf(422)) } : writeErrors;
  const route = createRoute({
    ...{ method, path: `${campaignApi}${path}`, summary, ...(security && { security }) },
    request: {
      params,
      ...(input && (isRead ? { query: input } : { body: takes(input) })),
    },
    responses: { 200: answers(says, answer), ...errors },
  });
  return (api, visitOf) => {
    api.openapi(route, async (c) => {
      const visit = await visitOf(c);
      const valid = validIn(c);
      const at = valid<z.output<P>>('param');
      const given = input ? valid<z.output<I>>(isRead ? 'query' : 'json') : ({} as z.output<I>);
      spec.may(visit, campaignIn(at));
      const told = await spec.work(visit, at, given);
      return c.json(answer.parse({ schema, ...told }), 200);
    });
  };
}

const changed = { schema: 'lagawi.changed/1', answer: z.object({ id: z.string() }) };

/** The calls of a room, by its permissions. */
export function callsOf<N extends `${string}.${string}`>(policy: Policy<N>) {
  const allow = (name: N) => (visit: Visit, campaignId: string) => {
    policy.mustBeAllowed(visit.who, name, { campaignId }, visit.today);
  };
  return {
    reads: <P extends OnCampaign, A extends z.ZodObject, I extends z.ZodObject = never>(
      call: Call<P> & Answered<A> & { may: N; query?: I; look: Spec<P, I, A>['work'] },
    ): ApiPart =>
      callOf({
        ...{ ...call, method: 'get', input: call.query ?? null },
        ...{ may: allow(call.may), work: call.look },
      }),
    /** A write whose answer is the id of what changed; its act asks for the permission, too. */
    writes: <P extends OnCampaign, I extends z.ZodObject>(
      call: Call<P> & {
        method?: 'post' | 'put';
        /** Where something is looked at before the act. */
        may?: N;
        body: I;
        says: string;
        work: (
          by: { house: Visit['house']; who: Who | null },
          at: z.output<P>,
          body: z.output<I>,
        ) => Promise<string>;
      },
    ): ApiPart =>
      callOf({
        ...{ ...call, method: call.method ?? 'post', input: call.body, ...changed },
        may: call.may ? allow(call.may) : () => undefined,
        work: async (visit, at, body) => ({ id: await call.work(visit, at, body) }),
      }),
    /** A write with an answer of its own. */
    asks: <P extends OnCampaign, I extends z.ZodObject, A extends z.ZodObject>(
      call: Call<P> &
        Answered<A> & {
          method?: 'post' | 'put';
          may: N;
          body: I;
          work: Spec<P, I, A>['work'];
        },
    ): ApiPart =>
      callOf({
        ...{ ...call, method: call.method ?? 'post', input: call.body },
        may: allow(call.may),
      }),
    /** A read whose answer is a file. */
    sends: <P extends OnCampaign>(
      call: Call<P> & {
        may: N;
        type: string;
        isOfStage?: boolean;
        look: (visit: Visit, at: z.output<P>) => Promise<Response>;
      },
    ): ApiPart => fileOf({ ...call, may: allow(call.may) }),
  };
}

/** A call that answers with a file. */
export function fileOf<P extends OnCampaign>(
  call: Call<P> &
    Pick<Spec<P, never, never>, 'may' | 'security'> & {
      type: string;
      /** Not yet there, or no longer, is a refusal of its own. */
      isOfStage?: boolean;
      look: (visit: Visit, at: z.output<P>) => Promise<Response>;
    },
): ApiPart {
  const { path, summary, params, type, security } = call;
  const schema = z.string().openapi({ format: 'binary' });
  const route = createRoute({
    ...{ method: 'get', path: `${campaignApi}${path}`, summary, ...(security && { security }) },
    request: { params },
    responses: {
      200: { description: 'The file', content: { [type]: { schema } } },
      ...{ ...readErrors, ...(call.isOfStage && errorsOf(409)) },
    },
  });
  return (api, visitOf) => {
    api.openapi(route, async (c) => {
      const visit = await visitOf(c);
      const at = validIn(c)<z.output<P>>('param');
      call.may(visit, campaignIn(at));
      return call.look(visit, at);
    });
  };
}
