/** Where a page listens for changes; no page of a site has such a name. */
export const LIVE_PATH = '/agenda-live';

/**
 * The script of pages that are served from this machine: it loads the page again when the agenda is another one than
 * when the page was made.
 */
export const LIVE_SCRIPT = `(() => {
  let seen;
  new EventSource(${JSON.stringify(LIVE_PATH)}).onmessage = ({ data }) => {
    if (seen !== undefined && seen !== data) location.reload();
    seen = data;
  };
})();
`;
