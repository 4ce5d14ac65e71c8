import type { components, paths } from "./api.js";
// By its file, since nothing bundles: browsers find no packages by name.
import createClient from "./node_modules/openapi-fetch/dist/index.mjs";

type Schemas = components["schemas"];
export type Block = Schemas["Block"];
export type Comment = Schemas["Comment"];
export type CommentForm = Schemas["CommentForm"];
export type CommentInput = Schemas["CommentInput"];
export type CommentPage = Schemas["CommentPage"];
export type Image = Schemas["Image"];
export type Problem = Schemas["Problem"];
export type Review = Schemas["Review"];
export type ReviewCard = Schemas["ReviewCard"];
export type TextRun = Schemas["TextRun"];

const baseUrl = document.querySelector<HTMLMetaElement>('meta[name="api"]')?.content ?? "";

/** All that speaks to the API. */
export const api = createClient<paths, "application/json" | "application/problem+json">({ baseUrl });

/** An answer that is none, with what the API says about it. */
export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** What was asked for; or the failure, thrown. */
export async function answered<T>(asked: Promise<{ data?: T; error?: Problem }>): Promise<T> {
  const { data, error } = await asked;
  if (data === undefined) {
    throw error === undefined ? new Error("The answer is empty.") : new Failure(error);
  }
  return data;
}
