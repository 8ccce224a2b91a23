// The page for editors, followed with a real one: Neovim with the settings that stand there.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ENVIRONMENT } from '../environment.ts';
import { NEOVIM, sayMissing } from '../publish/machine.ts';
import { copyAgenda } from '../replay/files.ts';
import { newRepository, type Repository } from '../replay/repository.ts';

sayMissing('the page for editors, in Neovim', NEOVIM);

const page = readFileSync(new URL('../../src/lsp/EDITORS.md', import.meta.url), 'utf8');
const SLOTEN = 'agenda/2021/1-water/1.1.1-sloten.md';

test('the settings on the page are what they say they are', () => {
  for (const [, text = ''] of page.matchAll(/```json\n([^]*?)```/g)) expect(() => JSON.parse(text)).not.toThrow();
  expect([...page.matchAll(/^## (.+)$/gm)].map(([, title]) => title)).toEqual(
    expect.arrayContaining(['VS Code', 'Neovim', 'Helix', 'Zed']),
  );
  // Zed takes a name that is also one in the project for that: most agendas are in a folder of this name.
  expect(page).not.toContain('"path": "agenda"');
});

describe.skipIf(NEOVIM === undefined)('Neovim', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = newRepository();
    copyAgenda('polder', join(repository.folder, 'agenda'));
    const bin = join(repository.folder, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'agenda'),
      `#!/bin/sh\nexec "${process.execPath}" "${join(inject('installed'), 'bin/agenda.cjs')}" "$@"\n`,
    );
    chmodSync(join(bin, 'agenda'), 0o755);
  });
  afterAll(() => repository.remove());

  test('shows the finding, completes, explains and mends', () => {
    const [, settings = ''] = /```lua\n([^]*?)```/.exec(page) ?? [];
    writeFileSync(join(repository.folder, 'init.lua'), settings);
    writeFileSync(
      join(repository.folder, 'try.lua'),
      `
local said = {}
local function wait(what, check)
  if not vim.wait(60000, check, 20) then table.insert(said, 'nothing: ' .. what) end
end
local function found() return vim.diagnostic.get(0) end
local function ask(method, line, character)
  local params = { textDocument = vim.lsp.util.make_text_document_params(0), position = { line = line, character = character } }
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 60000) or {}) do return answer.result end
end
local ok, failure = pcall(function()
  wait('finding', function() return #found() > 0 end)
  local start
  for _, each in ipairs(found()) do
    table.insert(said, each.message)
    if each.message:find('onwer') then start = { line = each.lnum, character = each.col } end
  end
  table.insert(said, ask('textDocument/hover', 1, 2).contents.value)
  local actions = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(0),
    range = { start = start, ['end'] = start },
    context = { diagnostics = {} },
  }, 60000)
  for _, answer in pairs(actions) do vim.lsp.util.apply_workspace_edit(answer.result[1].edit, 'utf-16') end
  wait('mended', function() return #found() == 0 end)
  table.insert(said, vim.api.nvim_buf_get_lines(0, 2, 3, false)[1])
  for _, item in ipairs(ask('textDocument/completion', 2, 7)) do table.insert(said, item.label) end
end)
if not ok then table.insert(said, 'nothing: ' .. tostring(failure)) end
vim.fn.writefile(said, 'said.txt')
vim.cmd('qa!')
`,
    );
    writeFileSync(
      join(repository.folder, SLOTEN),
      readFileSync(join(repository.folder, SLOTEN), 'utf8').replace('owner:', 'onwer:'),
    );
    execFileSync(
      NEOVIM as string,
      ['--headless', '-u', 'init.lua', '-n', '-i', 'NONE', SLOTEN, '-c', 'luafile try.lua'],
      {
        cwd: repository.folder,
        stdio: 'ignore',
        timeout: 120_000,
        env: {
          ...process.env,
          ...ENVIRONMENT,
          PATH: `${join(repository.folder, 'bin')}${delimiter}${process.env['PATH']}`,
          XDG_STATE_HOME: join(repository.folder, 'state'),
          XDG_CACHE_HOME: join(repository.folder, 'cache'),
          XDG_DATA_HOME: join(repository.folder, 'data'),
        },
      },
    );
    const said = readFileSync(join(repository.folder, 'said.txt'), 'utf8');
    expect(said).toContain('"onwer" is geen veld van een inzetpunt. Bedoel je "owner"?');
    expect(said).toContain('Uitvoerders');
    expect(said).toContain('\nowner: team-water\nteam-water\n');
    expect(said).not.toContain('nothing:');
  }, 180_000);
});
