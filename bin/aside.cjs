'use strict';
// Another thread of the program: does the task it was given, and ends.
const { parentPort, workerData } = require('node:worker_threads');
require('./chunks.cjs').program().doAside(workerData).then((answer) => parentPort.postMessage(answer));
