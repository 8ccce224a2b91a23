/** For Windows PowerShell 5 and later. Where the program offers nothing, PowerShell offers files. */
export const POWERSHELL_COMPLETION = `# Completions of agenda for PowerShell. To use them, put this in the file that $PROFILE names:
#   agenda completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName agenda -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    # PowerShell drops an empty argument, so a space is passed instead.
    $current = if ($wordToComplete) { $wordToComplete } else { ' ' }
    $before = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
        $answer = @(agenda complete $words $current 2>$null)
    } finally {
        [Console]::OutputEncoding = $before
    }
    if ($answer.Count -gt 0 -and $answer[0] -eq 'words') {
        $answer | Select-Object -Skip 1 | ForEach-Object {
            $value, $what = $_ -split [char]9, 2
            if (-not $what) { $what = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $what)
        }
    }
}
`;
