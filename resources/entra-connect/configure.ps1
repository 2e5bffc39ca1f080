#Requires -Version 5.1
# Brings this Microsoft Entra Connect Sync server to what Syncwright decided. Written by Syncwright.
#
#   .\Configure-EntraConnect.ps1 -WhatIf        shows every change, makes none
#   .\Configure-EntraConnect.ps1                asks before each change
#   .\Configure-EntraConnect.ps1 -Confirm:$false
#
# Run it again at any time: what is as wanted already is left alone. Rights are looked at in Active
# Directory first; where that cannot be done they are given again, which changes nothing where they
# are there. It changes things by cmdlets of Microsoft's own modules only.
# It was checked against PowerShell's grammar, and not run: do so with -WhatIf first.
# Domains and OUs have no supported cmdlet: tick them in the wizard, as the
# checklist says. -SetContainers writes them all the same, which Microsoft does not support.
[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    # Writes the domain and OU filter with the connector's objects. Not supported by Microsoft.
    [switch]$SetContainers,
    # Who signs in for the deletion limit: Microsoft's cmdlet asks this person to sign in.
    [string]$EntraUserName = ''
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

# ---- What is wanted: data only, nothing in it runs -------------------------------------------
$Wanted = __WANTED__
# ----------------------------------------------------------------------------------------------

$Remaining = New-Object System.Collections.Generic.List[string]
$MayGrant = $false

function Step([string]$Text) { Write-Host "`n== $Text" }
function Same([string]$Text) { Write-Host "   as wanted: $Text" }

function Assert-Ready {
    Step 'Checking this server'
    if (-not (Get-Module -ListAvailable -Name ADSync)) {
        throw 'The module ADSync is not here. Run this on the server that runs Microsoft Entra Connect Sync.'
    }
    Import-Module ADSync
    $settings = Get-ADSyncGlobalSettings
    $parameter = $settings.Parameters | Where-Object { $_.Name -eq 'Microsoft.Synchronize.ServerConfigurationVersion' }
    $version = [version]$parameter.Value
    if ($version -lt [version]$Wanted.LeastVersion) {
        throw "Microsoft Entra Connect Sync $version is older than $($Wanted.LeastVersion): update it first."
    }
    $groups = [Security.Principal.WindowsIdentity]::GetCurrent().Groups
    $names = $groups | ForEach-Object { try { $_.Translate([Security.Principal.NTAccount]).Value } catch { $_.Value } }
    if (-not ($names | Where-Object { ($_ -split '\\')[-1] -eq $Wanted.AdminsGroup })) {
        throw "You are not a member of $($Wanted.AdminsGroup). Have yourself added, sign out and in, and run this again."
    }
    if ((Get-ADSyncScheduler).SyncCycleInProgress) {
        throw 'A synchronization cycle is running. Wait until it has ended, or stop it with Stop-ADSyncSyncCycle.'
    }
    Same "version $version, member of $($Wanted.AdminsGroup), no cycle running"
    # Relative identifiers of Domain Admins and Enterprise Admins.
    $script:MayGrant = [bool]($groups | Where-Object { $_.Value -match '-(512|519)$' })
}

# What the wizard alone may set is looked at and told.
function Test-ByHand($Scheduler) {
    if ($Scheduler.StagingModeEnabled -ne $Wanted.Staging) {
        $Remaining.Add("Staging mode is $($Scheduler.StagingModeEnabled), wanted is $($Wanted.Staging): the wizard's task Configure staging mode changes it.")
    } else {
        Same "staging mode: $($Wanted.Staging)"
    }
    if (-not $Scheduler.SyncCycleEnabled) {
        $Remaining.Add('The scheduler is off and stays off. To start it: Set-ADSyncScheduler -SyncCycleEnabled $true')
    }
}

function Save-State([string]$When) {
    $folder = Join-Path $PSScriptRoot ('{0}-{1:yyyyMMdd-HHmmss}' -f $When, (Get-Date))
    if ($PSCmdlet.ShouldProcess($folder, 'Export the configuration of this server')) {
        New-Item -ItemType Directory -Path $folder | Out-Null
        Get-ADSyncServerConfiguration -Path $folder
        Write-Host "   The configuration $When is in $folder"
    }
}

function Get-ForestConnector($Forest) {
    $connector = Get-ADSyncConnector | Where-Object { $_.ConnectorTypeName -eq 'AD' -and $_.Name -eq $Forest.Name }
    if (-not $connector) {
        $Remaining.Add("Add the forest $($Forest.Name) in the wizard (Connect your directories), then run this again.")
    }
    $connector
}

function Set-PasswordHashSync($Forest, $Connector, $Entra) {
    $now = Get-ADSyncAADPasswordSyncConfiguration -SourceConnector $Connector.Name
    # The server may send what the tenant, switched off elsewhere, no longer takes: off and on tells it again.
    $refused = $Wanted.PasswordHashSync -and $now -and $now.Enabled -and (Get-ADSyncAADCompanyFeature).PasswordHashSync -eq $false
    if ($now -and $now.Enabled -eq $Wanted.PasswordHashSync -and -not $refused) {
        Same "password hash synchronization of $($Forest.Name): $($Wanted.PasswordHashSync)"
    } elseif ($PSCmdlet.ShouldProcess($Forest.Name, "Set password hash synchronization to $($Wanted.PasswordHashSync)")) {
        if ($refused) {
            Set-ADSyncAADPasswordSyncConfiguration -SourceConnector $Connector.Name -TargetConnector $Entra.Name -Enable $false
        }
        Set-ADSyncAADPasswordSyncConfiguration -SourceConnector $Connector.Name -TargetConnector $Entra.Name -Enable $Wanted.PasswordHashSync
    }
}

function Set-PasswordWriteback($Entra) {
    $now = Get-ADSyncAADPasswordResetConfiguration -Connector $Entra.Name
    if ($now.Enabled -eq $Wanted.PasswordWriteback) {
        Same "password writeback: $($Wanted.PasswordWriteback)"
    } elseif ($PSCmdlet.ShouldProcess($Entra.Name, "Set password writeback to $($Wanted.PasswordWriteback)")) {
        Set-ADSyncAADPasswordResetConfiguration -Connector $Entra.Name -Enable $Wanted.PasswordWriteback
    }
}

function Set-DeletionLimit {
    $now = Get-ADSyncExportDeletionThreshold
    $enabled = $now.DeletionPrevention -eq 'EnabledForCount' -or $now.DeletionPrevention -eq 1
    $limit = $Wanted.DeletionLimit
    if (($limit -eq 0 -and -not $enabled) -or ($limit -gt 0 -and $enabled -and $now.ThresholdCount -eq $limit)) {
        Same "deletion limit: $limit"
        return
    }
    if ($EntraUserName -eq '') {
        $Remaining.Add("Set the deletion limit to ${limit}: run this again with -EntraUserName NAME, who then signs in.")
    } elseif ($PSCmdlet.ShouldProcess('Microsoft Entra ID', "Set the deletion limit to $limit (0: off)")) {
        if ($limit -eq 0) {
            Disable-ADSyncExportDeletionThreshold -AADUserName $EntraUserName
        } else {
            Enable-ADSyncExportDeletionThreshold -DeletionThreshold $limit -AADUserName $EntraUserName
        }
    }
}

# An object of Active Directory, from a controller of its own domain.
function Get-Entry($Forest, [string]$DN) {
    $domain = $Forest.Domains |
        Where-Object { $DN.EndsWith($_.DN, [StringComparison]::OrdinalIgnoreCase) } |
        Sort-Object { $_.DN.Length } -Descending | Select-Object -First 1
    if (-not $domain -or $domain.Name -notmatch '^[A-Za-z0-9.-]+$') { throw "no domain is known for $DN" }
    $path = 'LDAP://' + $domain.Name + '/' + $DN.Replace('/', '\/')
    New-Object System.DirectoryServices.DirectoryEntry -ArgumentList $path
}

# The entries in the access list of an object that name the account itself.
function Get-OwnRules($Forest, [string]$DN, $Sid) {
    $entry = Get-Entry $Forest $DN
    $entry.psbase.Options.SecurityMasks = [System.DirectoryServices.SecurityMasks]::Dacl
    $rules = $entry.psbase.ObjectSecurity.GetAccessRules($true, $true, [Security.Principal.SecurityIdentifier])
    @($rules | Where-Object { $_.IdentityReference.Value -eq $Sid.Value })
}

# Does one of the entries give all of this? Of: a property or extended right, all zeros for any.
# On: the class of the objects below, all zeros for the object itself.
function Test-Need($Rules, $Need) {
    $any = [guid]::Empty
    $mask = [System.DirectoryServices.ActiveDirectoryRights]$Need.Rights
    $of = [guid]$Need.Of
    $class = [guid]$Need.On
    foreach ($rule in $Rules) {
        if (($rule.ActiveDirectoryRights -band $mask) -ne $mask) { continue }
        if ($rule.ObjectType -ne $any -and $rule.ObjectType -ne $of) { continue }
        if ($class -eq $any) {
            if (-not ($rule.PropagationFlags -band [Security.AccessControl.PropagationFlags]::InheritOnly)) { return $true }
            continue
        }
        $below = $rule.InheritanceFlags -band [Security.AccessControl.InheritanceFlags]::ContainerInherit
        $far = -not ($rule.PropagationFlags -band [Security.AccessControl.PropagationFlags]::NoPropagateInherit)
        if ($below -and $far -and ($rule.InheritedObjectType -eq $any -or $rule.InheritedObjectType -eq $class)) { return $true }
    }
    $false
}

# Has the account all that the cmdlet would give? What cannot be looked at counts as no.
function Test-Granted($Forest, $Right) {
    try {
        $account = Get-Entry $Forest $Forest.ConnectorAccountDN
        $sid = New-Object Security.Principal.SecurityIdentifier -ArgumentList @([byte[]]$account.psbase.Properties['objectSid'].Value, 0)
        foreach ($dn in $Right.At) {
            $rules = @(Get-OwnRules $Forest $dn $sid)
            if (@($rules | Where-Object { $_.AccessControlType -eq 'Deny' }).Count -gt 0) { return $false }
            foreach ($need in $Right.Needs) {
                if (-not (Test-Need $rules $need)) { return $false }
            }
        }
        $true
    } catch {
        Write-Host "   not looked at: the rights for $($Right.Name) ($_)"
        $false
    }
}

# The rights of the connector account, by the cmdlets that Entra Connect ships for them.
function Grant-Rights($Forest) {
    if ($Forest.ConnectorAccountDN -eq '' -or $Forest.Rights.Count -eq 0) { return }
    $missing = @()
    foreach ($right in $Forest.Rights) {
        if (Test-Granted $Forest $right) {
            Same "already there: the rights of $($Forest.ConnectorAccountDN) for $($right.Name)"
        } else {
            $missing += $right.Name
        }
    }
    if ($missing.Count -eq 0) { return }
    if (-not $MayGrant) {
        $Remaining.Add("Rights of $($Forest.ConnectorAccountDN): have a member of Domain Admins or Enterprise Admins run this again.")
        return
    }
    $wizard = (Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Azure AD Connect').InstallationPath
    Import-Module (Join-Path $wizard 'AdSyncConfig\AdSyncConfig.psm1')
    foreach ($right in $missing) {
        if (-not $PSCmdlet.ShouldProcess($Forest.ConnectorAccountDN, "Grant the rights for $right")) { continue }
        $account = @{ ADConnectorAccountDN = $Forest.ConnectorAccountDN; Confirm = $false }
        switch ($right) {
            'BasicRead' { Set-ADSyncBasicReadPermissions @account }
            'PasswordHashSync' { Set-ADSyncPasswordHashSyncPermissions @account }
            'PasswordWriteback' { Set-ADSyncPasswordWritebackPermissions @account }
            'ConsistencyGuid' { Set-ADSyncMsDsConsistencyGuidPermissions @account }
            'ExchangeHybrid' { Set-ADSyncExchangeHybridPermissions @account }
            'GroupWriteback' { Set-ADSyncUnifiedGroupWritebackPermissions @account -ADobjectDN $Wanted.GroupWritebackTarget }
        }
    }
}

# NOT SUPPORTED BY MICROSOFT: only with -SetContainers. The supported way is the wizard.
function Set-ContainersUnsupported($Forest, $Connector) {
    $changed = $false
    foreach ($domain in $Forest.Domains) {
        $partition = $Connector.Partitions | Where-Object { $_.DN -eq $domain.DN }
        if (-not $partition) {
            $Remaining.Add("Refresh the domains of $($Forest.Name) in the wizard: $($domain.DN) is not known to this server.")
            continue
        }
        $scope = $partition.ConnectorPartitionScope
        $now = @(@($scope.ContainerInclusionList) | Sort-Object) + '|' + @(@($scope.ContainerExclusionList) | Sort-Object)
        $then = @(@($domain.Include) | Sort-Object) + '|' + @(@($domain.Exclude) | Sort-Object)
        if ($partition.Selected -eq $domain.Selected -and ($now -join "`n") -eq ($then -join "`n")) {
            Same "containers of $($domain.DN)"
        } elseif ($PSCmdlet.ShouldProcess($domain.DN, 'Write the domain and OU filter (not supported by Microsoft)')) {
            $partition.Selected = $domain.Selected
            $scope.ContainerInclusionList.Clear()
            $scope.ContainerExclusionList.Clear()
            foreach ($dn in $domain.Include) { $scope.ContainerInclusionList.Add($dn) }
            foreach ($dn in $domain.Exclude) { $scope.ContainerExclusionList.Add($dn) }
            $changed = $true
        }
    }
    if ($changed) {
        Add-ADSyncConnector -Connector $Connector
        Set-ADSyncSchedulerConnectorOverride -ConnectorName $Connector.Name -FullImportRequired $true
    }
}

Assert-Ready
Step 'Keeping the configuration as it is now'
Save-State 'before'

$scheduler = Get-ADSyncScheduler
$scheduled = $scheduler.SyncCycleEnabled
Test-ByHand $scheduler
try {
    if ($scheduled -and $PSCmdlet.ShouldProcess('the scheduler', 'Pause it while this runs')) {
        Set-ADSyncScheduler -SyncCycleEnabled $false
    }
    $entra = Get-ADSyncConnector | Where-Object { $_.SubType -eq 'Windows Azure Active Directory (Microsoft)' }
    foreach ($forest in $Wanted.Forests) {
        Step "Forest $($forest.Name)"
        $connector = Get-ForestConnector $forest
        if (-not $connector) { continue }
        Set-PasswordHashSync $forest $connector $entra
        Grant-Rights $forest
        if ($SetContainers) { Set-ContainersUnsupported $forest $connector }
    }
    Step 'Tenant'
    Set-PasswordWriteback $entra
    Set-DeletionLimit
} finally {
    if ($scheduled -and $PSCmdlet.ShouldProcess('the scheduler', 'Start it again')) {
        Set-ADSyncScheduler -SyncCycleEnabled $true
    }
}

Step 'Keeping the configuration as it is afterwards'
Save-State 'after'
foreach ($todo in $Wanted.Checklist) { $Remaining.Add($todo) }
Step 'What remains to be done by hand'
foreach ($todo in $Remaining) { Write-Host " - $todo" }
Write-Host "`nThen give the folder 'after-...' to Syncwright: it says item by item what is applied and what differs."
