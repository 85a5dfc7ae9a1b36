// Starts the program's language server for the folder that is open, and stops it again.
'use strict';

const { workspace } = require('vscode');
const { LanguageClient, RevealOutputChannelOn } = require('vscode-languageclient/node');

let client;

exports.activate = async function activate() {
  const folder = workspace.workspaceFolders?.[0];
  const settings = workspace.getConfiguration('rammekatalog', folder?.uri);
  const [command, ...first] = settings.get('command');
  const language = settings.get('language');
  const args = [...first, 'lsp', ...(language === 'auto' ? [] : ['--lang', language])];
  const options = { cwd: folder?.uri.fsPath };
  client = new LanguageClient(
    'rammekatalog',
    'Rammekatalog',
    { command, args, options },
    {
      documentSelector: [
        { scheme: 'file', language: 'turtle' },
        { scheme: 'file', language: 'sparql' },
      ],
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{ttl,rq}') },
      workspaceFolder: folder,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
