import { SecretMasker } from './secret-masker';
import { parseCommand, type WorkflowCommand } from './workflow-command';

/** A message that GitHub shows next to the job. `message` and `title` are as the step wrote them, before masking. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  title: string | undefined;
}

/** The runner's interpretation of the lines that a step wrote. */
export interface JobLog {
  /** The log that people see, with each mask applied after it was added. */
  log: string;
  commands: WorkflowCommand[];
  annotations: Annotation[];
  /** The values of `add-mask` commands, in order. */
  masks: string[];
  /** Outputs set by the old `set-output` command, which the toolkit uses without GITHUB_OUTPUT. */
  outputs: Record<string, string>;
  /** Every line except `add-mask` commands, before masking. */
  unmaskedLines: string[];
}

/** Interprets a step's lines as the runner does; `debug` shows the debug lines. */
export function readJobLog(lines: readonly string[], debug: boolean): JobLog {
  const result: JobLog = { log: '', commands: [], annotations: [], masks: [], outputs: {}, unmaskedLines: [] };
  const masker = new SecretMasker();
  let resumeToken: string | undefined;
  const show = (text: string) => {
    result.log += `${masker.mask(text)}\n`;
  };

  for (const line of lines) {
    const command = parseCommand(line, resumeToken);
    if (command?.name !== 'add-mask') result.unmaskedLines.push(line);
    const stopped = resumeToken !== undefined;
    if (command && stopped && command.name === resumeToken?.toLowerCase()) resumeToken = undefined;
    if (!command || stopped) {
      show(line);
      continue;
    }
    result.commands.push(command);
    act(command);
  }
  return result;

  function act({ name, properties, value }: WorkflowCommand): void {
    switch (name) {
      case 'add-mask':
        addMask(value);
        break;
      case 'debug':
        if (debug) show(`##[debug]${value}`);
        break;
      case 'error':
      case 'warning':
      case 'notice':
        annotate({ level: name, message: value, title: properties.title });
        break;
      case 'group':
        show(value);
        break;
      case 'set-output':
        if (properties.name) result.outputs[properties.name] = value;
        break;
      case 'stop-commands':
        resumeToken = value;
        break;
    }
  }

  function addMask(value: string): void {
    if (value.trim() === '') {
      annotate({ level: 'warning', message: "Can't add secret mask for empty string in ##[add-mask] command.", title: undefined });
      return;
    }
    if (debug) show('::add-mask::***');
    result.masks.push(value);
    masker.add(value);
    for (const line of value.split(/[\r\n]+/)) masker.add(line.trim());
  }

  function annotate(annotation: Annotation): void {
    result.annotations.push(annotation);
    show(`${{ error: 'Error', warning: 'Warning', notice: 'Notice' }[annotation.level]}: ${annotation.message}`);
  }
}
