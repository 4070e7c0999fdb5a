# Who signed a file, and whether Windows trusts that: $data.file is its path. Asked before a new version is installed.
# Reads only; Windows PowerShell 5.1 and 7, also in Constrained Language Mode.
$ErrorActionPreference = 'Stop'
$errors = @{}
@{
  # A row; Status as its name, which is the same in every language. Without a certificate there is no subject.
  signature = @(try {
      Get-AuthenticodeSignature -LiteralPath $data.file |
        Select-Object -Property @{ Name = 'Status'; Expression = { "$($_.Status)" } },
          @{ Name = 'Subject'; Expression = { $_.SignerCertificate.Subject } }
    } catch { $errors.signature = "$_" })
  errors = $errors
}
