# The exception: shows Windows' permission prompt and runs one constant text as administrator, then ends.
# Windows PowerShell 5.1 and 7, also in Constrained Language Mode. $data.text is composed of the closed list of actions.
# Start-Process hides error 1223 behind a translated exception, so a failed start of this constant path means that
# permission was declined or is blocked by policy. -Wait covers what the text starts; nothing stays.
$file = "$env:SystemRoot\System32\WindowsPowerShell\v1.0\powershell.exe"
$process = $null
try {
  # One string: Start-Process joins an array with blanks and quotes nothing. The text has no double quote in it.
  $line = '-NoProfile -NonInteractive -Command "' + $data.text + '"'
  $process = Start-Process -FilePath $file -ArgumentList $line -Verb RunAs -WindowStyle Hidden -PassThru -Wait
} catch {
  $process = $null
}
if ($null -eq $process) { @{ declined = $true } } else { @{ exitCode = $process.ExitCode } }
