/** A thread that takes in its share of many files; see intake.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { type IntakeOrder, takeShare } from './intake.ts';

parentPort!.postMessage(takeShare(workerData as IntakeOrder));
