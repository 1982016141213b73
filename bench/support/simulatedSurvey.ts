/**
 * A partnership that does not exist, surveyed over and over: 40 schools of 6 to 30 students, who would answer 32 statements on a scale of
 * 1 to 5: 8 of the core, and three blocks of 8 of which each student gets two. Everybody's answers are made once, so that the true mean of
 * every school is known; each survey then draws who answers, and who got which blocks. Schools differ, also in how much their students
 * differ, and statement by statement; answers are whole numbers with a ceiling.
 */
import { ItemSums, intervalOf, normalQuantile, sectionMean, seededRandom } from '../../src/platform/statistics/index.ts'

const schools = 40
const smallest = 6
const largest = 30
const core = 8
const blocks = 3
const perBlock = 8
const items = core + blocks * perBlock
const scale = { low: 1, high: 5 }
/** The share of those who were asked that answer, and of their questions that they skip. */
const response = 0.65
const skipped = 0.02
/** Fewer answers than this are not shown, so no interval of them is read. */
const smallestGroup = 5

/** Standard deviations, in scale points: between schools, of a statement within a school, between students, of a single answer. */
const spread = { school: 0.25, statement: 0.2, student: 0.55, answer: 0.75 }
/** How schools differ in how much their students differ: the standard deviation of its logarithm. */
const unevenness = 0.2

type School = { students: number[][]; mean: number }

export type Outcome = {
  runs: number
  /** The mean over surveys of estimate − truth, of the school where it is largest, in scale points. */
  largestBias: number
  /** The same over all schools together. */
  meanBias: number
  /** The share of the intervals of 95 % that held the true mean, of groups that are shown. */
  coverage: number
  /** The same, by how many answered: 5–7, 8–11, 12–17, 18 and more. */
  coverageBySize: number[]
  /** Half the width of the intervals, on average, in scale points. */
  halfWidth: number
  intervals: number
}

/** Surveys the same partnership `runs` times; the same seed gives the same outcome. */
export function simulate(runs: number, seed: number): Outcome {
  const random = seededRandom(seed)
  const partnership = makeSchools(random)
  const errors = partnership.map(() => ({ sum: 0, n: 0 }))
  const covered = [0, 1, 2, 3].map(() => ({ hits: 0, n: 0, width: 0 }))
  for (let run = 0; run < runs; run++) {
    const answers = partnership.map((school) => answersOf(school, random))
    const whole = new ItemSums(items)
    for (const own of answers) whole.merge(own)
    for (const [place, { students, mean: truth }] of partnership.entries()) {
      const own = answers[place]
      const error = errors[place]
      const estimate = own && sectionMean(own, { whole, population: students.length })
      if (!estimate || !error) continue
      error.sum += estimate.mean - truth
      error.n++
      const { n, mean, standardError, degreesOfFreedom } = estimate
      const size = covered[sizeOf(n)]
      if (n < smallestGroup || standardError === null || degreesOfFreedom === null || !size) continue
      const { low, high } = intervalOf({ mean, standardError, degreesOfFreedom })
      size.n++
      size.width += (high - low) / 2
      if (low <= truth && truth <= high) size.hits++
    }
  }
  const biases = errors.map(({ sum, n }) => sum / n)
  const total = covered.reduce((all, one) => ({
    hits: all.hits + one.hits,
    n: all.n + one.n,
    width: all.width + one.width,
  }))
  return {
    runs,
    largestBias: Math.max(...biases.map(Math.abs)),
    meanBias: biases.reduce((sum, bias) => sum + bias, 0) / biases.length,
    coverage: total.hits / total.n,
    coverageBySize: covered.map(({ hits, n }) => hits / n),
    halfWidth: total.width / total.n,
    intervals: total.n,
  }
}

const sizeOf = (n: number) => (n < 8 ? 0 : n < 12 ? 1 : n < 18 ? 2 : 3)

function makeSchools(random: () => number): School[] {
  const normal = (sd: number) => sd * normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())))
  const statements = Array.from({ length: items }, () => 3.2 + 1.1 * random())
  return Array.from({ length: schools }, () => {
    const school = normal(spread.school)
    const here = statements.map((statement) => statement + school + normal(spread.statement))
    const differing = spread.student * Math.exp(normal(unevenness))
    const size = smallest + Math.floor((largest - smallest + 1) * random())
    const students = Array.from({ length: size }, () => {
      const student = normal(differing)
      return here.map((level) => onScale(level + student + normal(spread.answer)))
    })
    const sum = students.flat().reduce((total, answer) => total + answer, 0)
    return { students, mean: sum / (size * items) }
  })
}

const onScale = (value: number) => Math.max(scale.low, Math.min(scale.high, Math.round(value)))

/** Who answers is chance; which block somebody does not get, too. */
function answersOf({ students }: School, random: () => number): ItemSums {
  const sums = new ItemSums(items)
  for (const student of students) {
    if (random() >= response) continue
    const without = Math.floor(blocks * random())
    sums.add(student.map((answer, item) => (blockOf(item) === without || random() < skipped ? Number.NaN : answer)))
  }
  return sums
}

const blockOf = (item: number) => (item < core ? null : Math.floor((item - core) / perBlock))
