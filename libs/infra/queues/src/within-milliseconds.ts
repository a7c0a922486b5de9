/** The outcome of `work`, or an error once the time is over. The work itself is not stopped. */
export async function withinMilliseconds<Result>(limit: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done within ${limit} ms.`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
