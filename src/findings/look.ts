/** What a screen can show: how wide its lines are, and its colours by what they stand for. */
import { Chalk } from 'chalk';

type Paint = (text: string) => string;

/** Sixteen colours, no background; each has a twin without colour (a sign, a heading, its place). */
export interface Look {
  /** Columns; Infinity where nothing is to be broken. */
  width: number;
  error: Paint;
  warning: Paint;
  guess: Paint;
  /** A cell, a file, a unit. */
  strong: Paint;
  /** What can be typed. */
  command: Paint;
  /** Of a code, and of what is only there to be looked up. */
  quiet: Paint;
  done: Paint;
}

/** Wider lines are tiring to read, however wide the terminal is. */
const WIDEST = 90;

/**
 * @param colour chalk's own guess is not asked
 * @param columns of the terminal; absent where there is none: the same layout, unbroken
 */
export function lookOf(colour: boolean, columns = Number.POSITIVE_INFINITY): Look {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  return {
    width: Number.isFinite(columns) ? Math.min(columns, WIDEST) : columns,
    error: paint.red.bold,
    warning: paint.yellow,
    guess: paint.cyan,
    strong: paint.bold,
    command: paint.cyan,
    quiet: paint.dim,
    done: paint.green,
  };
}

/** Neither colours nor breaks: for files and pipes. */
export const PLAIN = lookOf(false);
