// The plan as Markdown.
import { blocksIn, type PaperPlan } from './plan.ts';

export const asMarkdown = (plan: PaperPlan): string =>
  `${blocksIn(plan)
    .map((block) => {
      if (block.is === 'title') return `# ${block.text}`;
      if (block.is === 'theme') return `# ${block.number}. ${block.text}`;
      if (block.is === 'objective') return `## ${block.number} ${block.text}`;
      if (block.is === 'label') return `### ${block.text}`;
      if (block.is === 'numbered') return `${block.number}. ${block.text}`;
      return block.is === 'item' ? `- ${block.text}` : block.text;
    })
    .join('\n\n')}\n`;
