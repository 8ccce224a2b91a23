// Logistic regression (Cox, 1958) by Newton's method, with a penalty on the squares of the weights (ridge; Hoerl and
// Kennard, 1970).

export interface Example {
  readonly values: readonly number[];
  readonly is: boolean;
}

export interface Fitted {
  readonly start: number;
  readonly weights: readonly number[];
}

const ROUNDS = 40;

/** @param signs for each value 1 or -1: a weight of the other sign becomes 0, and the rest is fitted again */
export function logistic(examples: readonly Example[], signs: readonly number[], penalty: number): Fitted {
  const left = signs.map(() => true);
  for (;;) {
    const fitted = newton(examples, left, penalty);
    const wrong = fitted.weights.findIndex((weight, at) => left[at] && weight * (signs[at] as number) < 0);
    if (wrong === -1) return fitted;
    left[wrong] = false;
  }
}

function newton(examples: readonly Example[], used: readonly boolean[], penalty: number): Fitted {
  const columns = used.flatMap((isUsed, at) => (isUsed ? [at] : []));
  const size = columns.length + 1;
  let weights = new Float64Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    for (const { values, is } of examples) {
      const row = [1, ...columns.map((column) => values[column] as number)];
      const odds = row.reduce((sum, value, at) => sum + value * (weights[at] as number), 0);
      const chance = 1 / (1 + Math.exp(-odds));
      const steep = Math.max(1e-6, chance * (1 - chance));
      for (let a = 0; a < size; a++) {
        gradient[a] = (gradient[a] as number) + ((is ? 1 : 0) - chance) * (row[a] as number);
        for (let b = 0; b < size; b++)
          (curve[a] as Float64Array)[b] =
            ((curve[a] as Float64Array)[b] as number) + steep * (row[a] as number) * (row[b] as number);
      }
    }
    for (let at = 1; at < size; at++) {
      gradient[at] = (gradient[at] as number) - penalty * (weights[at] as number);
      (curve[at] as Float64Array)[at] = ((curve[at] as Float64Array)[at] as number) + penalty;
    }
    const step = solved(curve, gradient);
    weights = weights.map((weight, at) => weight + (step[at] as number));
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  return {
    start: weights[0] as number,
    weights: used.map((isUsed, at) => (isUsed ? (weights[columns.indexOf(at) + 1] as number) : 0)),
  };
}

/** The solution of a system of linear equations, by elimination. */
function solved(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows: Float64Array[] = matrix.map((row, at) => Float64Array.from([...row, right[at] as number]));
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column] as number) > Math.abs(best[column] as number) ? row : best));
    const at = rows.indexOf(pivot);
    [rows[column], rows[at]] = [pivot, rows[column] as Float64Array];
    for (const [other, row] of rows.entries()) {
      if (other === column) continue;
      const factor = (row[column] as number) / (pivot[column] as number);
      for (let place = column; place <= size; place++)
        row[place] = (row[place] as number) - factor * (pivot[place] as number);
    }
  }
  return Float64Array.from(rows, (row, at) => (row[size] as number) / (row[at] as number));
}
