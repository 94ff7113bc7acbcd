import { jitRuntime } from "graphql-jit/dist/runtime";
import { asError } from "./asError";

/**
 * Mends, once and for all, how graphql-jit 0.8.9 completes values. When completing one throws (a getter, a
 * `resolveType`), the exception there escapes: below a promise it is an unhandled rejection, which ends the process,
 * and the request never ends. Here it becomes the error of its field, as GraphQL has it. And a rejected item of a list
 * appends a null to the list instead of taking its place; here it takes its place.
 */
export function mendJitCompletion(): void {
  jitRuntime.handleResolverResult = complete;
  jitRuntime.handleListItemResult = (context, item, onSuccess) =>
    // A list puts an Error in its item's place and reports it.
    complete(context, item, onSuccess, (error) => onSuccess(asError(error)));
}

const complete: typeof jitRuntime.handleResolverResult = (context, value, onSuccess, onError) => {
  const succeed = (result: unknown) => {
    try {
      onSuccess(result);
    } catch (error) {
      onError(error);
    }
  };
  if (!isPromise(value)) {
    succeed(value);
    return;
  }
  const settle = (settled: (outcome: unknown) => void) => (outcome: unknown) => {
    settled(outcome);
    context.promiseCounter -= 1;
    if (context.promiseCounter === 0) context.resolve?.(context);
  };
  context.promiseCounter += 1;
  value.then(settle(succeed), settle(onError));
};

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return jitRuntime.isPromise(value);
}
