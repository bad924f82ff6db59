import { expect } from "vitest";
import { ProblemSchema, type Problem } from "../../src/http/schemas.js";

/** Checks that a response is a whole RFC 9457 error of this status, and gives it back. */
export async function expectProblem(response: Response, status: number): Promise<Problem> {
  const body = await response.text();
  return expectProblemBody({ status: response.status, type: response.headers.get("content-type"), body }, status);
}

export function expectProblemBody(
  response: { status: number; type: string | null | undefined; body: string },
  status: number,
): Problem {
  expect(response.status).toBe(status);
  expect(response.type).toMatch(/^application\/problem\+json/);
  const problem = ProblemSchema.parse(JSON.parse(response.body));
  expect(problem.status).toBe(status);
  expect(response.body).not.toMatch(/\bat .+:\d+:\d+/);
  return problem;
}
