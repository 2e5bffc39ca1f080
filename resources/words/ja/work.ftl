### Jobs (src/work).

## Directory, tenant, files
work-cannot-be-connector = { $account } はコネクタ アカウントにできません
work-cannot-be-connector-cause = { $group } のメンバーです: 同期サーバーを掌握した者がフォレスト全体を支配できることになります
work-cannot-be-connector-advice = 通常のアカウントを選択するか、最小限の権限を持つアカウントを Syncwright に作成させてください。
work-no-account = アカウント { $account } が見つかりません
work-no-account-advice = コネクタ アカウントをもう一度選択してください。
work-cannot-keep = Syncwright が自身のファイルを保存できません
work-cannot-keep-advice = フォルダー { $folder } に書き込めるようにしてください。
work-dialog-open = 構成を開く
work-dialog-configuration = 構成
work-dialog-write = 構成の書き込み先
work-dialog-authority = 証明機関の選択
work-dialog-certificates = 証明書
work-dialog-export = 計画のエクスポート
work-dialog-report = レポートの保存
work-no-journal = ジャーナルの保存先がありません
work-no-journal-advice = 環境変数 HOME (Windows では LOCALAPPDATA) にホーム フォルダーを設定し、もう一度起動してください。何も変更されていません。
work-report-not-saved = レポート { $path } は保存されませんでした
work-no-browser = ブラウザーを開けませんでした
work-no-browser-advice = { $url } を自分で開いてください。
work-not-signed-in = Microsoft Entra ID にサインインしていません
work-not-signed-in-advice = [Microsoft Entra ID] ページでサインインし、もう一度お試しください。
work-not-connected = フォレスト { $forest } に接続していません
work-not-connected-advice = [Active Directory] ページで接続し、もう一度お試しください。
work-dialog-further-authority = 追加の証明機関の選択
work-dialog-journals = ジャーナルの書き込み先
work-stopped-silently = 処理がメッセージなしで停止しました

work-comparing = 適用した内容と比較しています
work-access-gone = { $what } がありません
work-access-gone-advice = 再度読み取ってください。移動、名前の変更、または削除された可能性があります。


## Files of an engine's server
work-export-none = { $path } にエンジンのエクスポートがありません
work-export-none-remedy = Get-ADSyncServerConfiguration が書き込んだフォルダー、または Applied-SynchronizationPolicy ファイルを選択してください。
work-export-broken = { $path } を読み取れませんでした
work-export-broken-remedy = 構成をもう一度エクスポートし、フォルダー全体をコピーしてください。
work-export-unreadable = { $path } を開けません
work-export-unreadable-remedy = パスとアクセス権を確認してください。
work-checklist-title = Microsoft Entra Connect Sync ウィザードのチェックリスト
work-checklist-intro = ウィザードの順序でページごとに、Syncwright で決定した値を示します。ページとオプションの名前はウィザードのものです。
work-checklist-tree = 最終的なツリーの状態
work-checklist-tree-intro = 規則で指定されたものだけを示します。それ以外は、チェックのあるボックスの下ではチェックあり、ないボックスの下ではチェックなしです。
work-checklist-export = エクスポートに表示されるべき内容
work-checklist-export-intro = すべて終わったら、サーバーでスクリプトを実行します。Get-ADSyncServerConfiguration が出力する構成が、名前が「after」で始まるフォルダーに書き込まれます。そのフォルダーを指定した「syncwright check --export」と、ウィンドウの [比較] ページは、次の項目を 1 つずつ確認します。
work-checklist-none = なし
work-dialog-export-folder = エクスポートのフォルダーを選択
work-dialog-export-file = ファイルを選択
work-dialog-export-kinds = 構成とエクスポート

## Cloud Sync in the tenant
work-cloud-engine = このドキュメントは { $engine } 用です
work-cloud-engine-advice = ドキュメントでエンジンとして Cloud Sync を選択してください。
work-cloud-no-folder = フォルダー { $path } を作成できませんでした
work-cloud-no-folder-advice = 書き込み可能なフォルダーを選択してください。
work-cloud-title = Cloud Sync の手動設定
work-cloud-intro = Microsoft Entra 管理センター ([Entra Connect] > [クラウド同期]) に入力する内容です。syncwright apply --sign-in でも同じ設定を行えます。
work-cloud-new = { $domain } 用に構成「AD から Microsoft Entra ID」を作成する
work-cloud-new-writeback = { $domain } 用に構成「Microsoft Entra ID から AD」を作成する
work-cloud-container = スコープ フィルターの選択した組織単位: { $dn }
work-cloud-group = スコープ フィルターの選択したセキュリティ グループ: { $group }
work-cloud-mapping = ユーザーの属性マッピング: { $target } のソースは { $source }
work-cloud-target = グループの属性マッピング: ParentDistinguishedName は定数 { $dn }
work-cloud-passwords = 構成: 「パスワード ハッシュ同期を有効にする」をオンにする
work-cloud-limit = プロパティの誤削除のしきい値: { $n }
work-cloud-no-limit = プロパティ: 誤削除の防止をオフにする
work-cloud-start = 1 つのオブジェクトをオンデマンドでプロビジョニングしてから、構成を開始する
