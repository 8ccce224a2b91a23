#!/usr/bin/env node
'use strict';
require('./chunks.cjs').program().begin(process);
