/** Writes the gradient at `point` into `gradient` and returns the value there. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

const memory = 8;
const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
};
const addScaled = (target: Float64Array, source: Float64Array, scale: number): void => {
  for (let index = 0; index < target.length; index += 1) target[index] = (target[index] ?? 0) + scale * (source[index] ?? 0);
};

type Step = { readonly moved: Float64Array; readonly turned: Float64Array; readonly curvature: number };

/** Minimises a smooth convex function from zero by L-BFGS. Deterministic; stops early when it gains less than `tolerance` of itself. */
export const minimise = (objective: Objective, size: number, iterations: number, tolerance = 1e-5): Float64Array => {
  const point = new Float64Array(size);
  const gradient = new Float64Array(size);
  const trial = new Float64Array(size);
  const trialGradient = new Float64Array(size);
  const steps: Step[] = [];
  let value = objective(point, gradient);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    const direction = directionOf(gradient, steps);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    let next = value;
    let found = false;
    for (let attempt = 0; attempt < 20; attempt += 1) {
      trial.set(point);
      addScaled(trial, direction, length);
      next = objective(trial, trialGradient);
      found = next <= value + 1e-4 * length * slope;
      if (found) break;
      length *= 0.5;
    }
    if (!found) break;
    const moved = trial.slice();
    addScaled(moved, point, -1);
    const turned = trialGradient.slice();
    addScaled(turned, gradient, -1);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) steps.push({ moved, turned, curvature });
    if (steps.length > memory) steps.shift();
    point.set(trial);
    gradient.set(trialGradient);
    const gain = value - next;
    value = next;
    if (gain < tolerance * Math.abs(value)) break;
  }
  return point;
};

/** Two-loop recursion: minus the inverse Hessian, as far as it is known, times the gradient. */
const directionOf = (gradient: Float64Array, steps: readonly Step[]): Float64Array => {
  const direction = gradient.slice();
  const shares = steps.map(() => 0);
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index];
    if (step === undefined) continue;
    const share = dot(step.moved, direction) / step.curvature;
    shares[index] = share;
    addScaled(direction, step.turned, -share);
  }
  const last = steps.at(-1);
  if (last !== undefined) {
    const scale = last.curvature / dot(last.turned, last.turned);
    for (let index = 0; index < direction.length; index += 1) direction[index] = (direction[index] ?? 0) * scale;
  }
  for (const [index, step] of steps.entries()) {
    const share = dot(step.turned, direction) / step.curvature;
    addScaled(direction, step.moved, (shares[index] ?? 0) - share);
  }
  for (let index = 0; index < direction.length; index += 1) direction[index] = -(direction[index] ?? 0);
  return direction;
};
