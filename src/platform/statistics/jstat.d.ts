/** The part of jStat that we use; the package brings no types. */
declare module 'jstat' {
  /** Of each distribution: `inv(p, …)` is the quantile of probability p, `cdf(x, …)` the probability of at most x. */
  const library: {
    jStat: {
      normal: { inv(p: number, mean: number, sd: number): number; cdf(x: number, mean: number, sd: number): number }
      studentt: { inv(p: number, degreesOfFreedom: number): number }
      centralF: { inv(p: number, degreesOfFreedom1: number, degreesOfFreedom2: number): number }
    }
  }
  export default library
}
