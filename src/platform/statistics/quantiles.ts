import jstat from 'jstat'

const { jStat } = jstat

/** Above this many degrees of freedom Student's t is the normal distribution to seven decimals. */
const asGoodAsNormal = 1e7

/** @returns the value under which a standard normal variable stays with probability `p` */
export const normalQuantile = (p: number): number => jStat.normal.inv(p, 0, 1)

/** @returns the probability that a standard normal variable stays under `x` */
export const normalProbability = (x: number): number => jStat.normal.cdf(x, 0, 1)

/** @returns the value under which Student's t stays with probability `p`; the degrees of freedom need not be whole, and may be infinite */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  return degreesOfFreedom > asGoodAsNormal ? normalQuantile(p) : jStat.studentt.inv(p, degreesOfFreedom)
}

/** @returns the value under which F stays with probability `p` */
export const fQuantile = (p: number, degreesOfFreedom1: number, degreesOfFreedom2: number): number =>
  jStat.centralF.inv(p, degreesOfFreedom1, degreesOfFreedom2)
